-- A signed-in person may look at another season than the one that pages start from; remembered with the session, so for nobody else.
ALTER TABLE "session_row" ADD COLUMN "shown_cycle_id" UUID;
ALTER TABLE "session_row" ADD CONSTRAINT "session_row_shown_cycle_id_fkey"
  FOREIGN KEY ("shown_cycle_id") REFERENCES "cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is still being prepared is shown to nobody.
CREATE FUNCTION check_shown_season() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cycle WHERE cycle.id = NEW.shown_cycle_id AND cycle.status = 'preparing') THEN
    PERFORM refuse('notFound');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_shown_season BEFORE INSERT OR UPDATE OF shown_cycle_id ON session_row
  FOR EACH ROW WHEN (NEW.shown_cycle_id IS NOT NULL) EXECUTE FUNCTION check_shown_season();

-- The season that pages start from: the open one, else the one closed last; NULL before the first.
CREATE FUNCTION current_cycle_id() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM cycle WHERE status IN ('open', 'closed') ORDER BY status, year DESC, closed_at DESC LIMIT 1
$$;

-- The one place that says which season is shown: the one that the reading transaction has announced, else the current one.
CREATE FUNCTION shown_cycle_id() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT id FROM cycle WHERE id = nullif(current_setting('app.shown_cycle_id', TRUE), '')::uuid AND status <> 'preparing'),
    current_cycle_id())
$$;
