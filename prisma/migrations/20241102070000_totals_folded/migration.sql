-- Totals that hold for every past day, folded upward, and following every path by which a fact changes.

-- 1. What counts on which day. `dueDone` and `provinceDone` fall on the later of the two days that make them true (the day
--    before the review, because the due ones count from the day after): due minus done is what was open on any day.

CREATE OR REPLACE FUNCTION subject_measures(fact subject) RETURNS TABLE (measure text, day date) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.measure, m.day FROM (VALUES
    (CASE WHEN (fact).required THEN 'required' ELSE 'exempt' END, local_day((fact).created_at)),
    (CASE WHEN (fact).required THEN 'reviewed' END, (fact).reviewed_on),
    (CASE WHEN (fact).reviewed_on <= (fact).due_on THEN 'onTime' END, (fact).reviewed_on),
    (CASE WHEN (fact).required THEN 'due' END, (fact).due_on),
    (CASE WHEN (fact).reviewed_on IS NOT NULL AND (fact).due_on IS NOT NULL THEN 'dueDone' END,
      greatest((fact).due_on, (fact).reviewed_on - 1)),
    (CASE WHEN (fact).required THEN 'provinceDue' END, (fact).province_due_on),
    (CASE WHEN (fact).reviewed_on IS NOT NULL AND (fact).province_due_on IS NOT NULL THEN 'provinceDone' END,
      greatest((fact).province_due_on, (fact).reviewed_on - 1)),
    ('decided.' || (fact).decided_level::text, (fact).decided_on)
  ) AS m (measure, day)
  WHERE m.measure IS NOT NULL AND m.day IS NOT NULL AND ((fact).track <> 'official' OR (fact).is_leader)
$$;

-- 2. The same totals for everything strictly below a unit, so that a province is read as cheaply as a commune. Many
--    transactions move the figures of one province at a time: each writes into a slot that it alone holds until it ends,
--    so none waits for another; readers add the slots up.

CREATE TABLE unit_total_below (
  unit_id UUID NOT NULL,
  cycle_id UUID NOT NULL,
  track track NOT NULL,
  measure TEXT NOT NULL,
  day DATE NOT NULL,
  slot SMALLINT NOT NULL,
  value INTEGER NOT NULL,
  CONSTRAINT unit_total_below_pkey PRIMARY KEY (cycle_id, unit_id, track, measure, day, slot)
);

CREATE FUNCTION take_total_slot() RETURNS smallint LANGUAGE plpgsql AS $$
BEGIN
  FOR slot IN 0..127 LOOP
    IF pg_try_advisory_xact_lock(20241102, slot) THEN RETURN slot; END IF;
  END LOOP;
  PERFORM pg_advisory_xact_lock(20241102, pg_backend_pid() % 128);
  RETURN pg_backend_pid() % 128;
END $$;

-- The units above a place in the tree, from the codes in its path.
CREATE FUNCTION codes_above(unit_path text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT trim_array(codes, 1) FROM (SELECT string_to_array(trim(BOTH '/' FROM unit_path), '/') AS codes) split
$$;

CREATE FUNCTION move_totals(moved unit_total[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF coalesce(cardinality(moved), 0) = 0 THEN RETURN; END IF;
  INSERT INTO unit_total AS kept (unit_id, cycle_id, track, measure, day, value)
  SELECT unit_id, cycle_id, track, measure, day, value FROM unnest(moved)
  ORDER BY unit_id, cycle_id, track, measure, day
  ON CONFLICT (cycle_id, unit_id, track, measure, day) DO UPDATE SET value = kept.value + excluded.value;
  INSERT INTO unit_total_below AS kept (unit_id, cycle_id, track, measure, day, slot, value)
  SELECT upper.id, cycle_id, track, measure, day, slot, sum(value)::int
  FROM unnest(moved) JOIN unit home ON home.id = unit_id
  JOIN unit upper ON upper.code = ANY (codes_above(home.path)), take_total_slot() slot
  GROUP BY upper.id, cycle_id, track, measure, day, slot HAVING sum(value) <> 0
  ON CONFLICT (cycle_id, unit_id, track, measure, day, slot) DO UPDATE SET value = kept.value + excluded.value;
END $$;

-- One function for the three triggers: only the branch of the event is ever planned.
CREATE FUNCTION move_totals_of_subjects() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(home_unit_id, cycle_id, track, m.measure, m.day, count(*)::int)::unit_total
      FROM new_rows CROSS JOIN LATERAL subject_measures(new_rows::subject) m
      GROUP BY home_unit_id, cycle_id, track, m.measure, m.day));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(home_unit_id, cycle_id, track, m.measure, m.day, -count(*)::int)::unit_total
      FROM old_rows CROSS JOIN LATERAL subject_measures(old_rows::subject) m
      GROUP BY home_unit_id, cycle_id, track, m.measure, m.day));
  ELSE
    PERFORM move_totals(ARRAY(
      SELECT ROW(home_unit_id, cycle_id, track, measure, day, sum(delta)::int)::unit_total FROM (
        SELECT home_unit_id, cycle_id, track, m.measure, m.day, 1 AS delta FROM new_rows CROSS JOIN LATERAL subject_measures(new_rows::subject) m
        UNION ALL
        SELECT home_unit_id, cycle_id, track, m.measure, m.day, -1 FROM old_rows CROSS JOIN LATERAL subject_measures(old_rows::subject) m) moved
      GROUP BY home_unit_id, cycle_id, track, measure, day HAVING sum(delta) <> 0));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION drop_totals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM unit_total;
  DELETE FROM unit_total_below;
  RETURN NULL;
END $$;

DROP TRIGGER subject_totals_insert ON subject;
DROP TRIGGER subject_totals_update ON subject;
DROP TRIGGER subject_totals_delete ON subject;
DROP FUNCTION move_totals_on_insert();
DROP FUNCTION move_totals_on_update();
DROP FUNCTION move_totals_on_delete();
CREATE TRIGGER subject_totals_insert AFTER INSERT ON subject REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_subjects();
CREATE TRIGGER subject_totals_update AFTER UPDATE ON subject REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_subjects();
CREATE TRIGGER subject_totals_delete AFTER DELETE ON subject REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_subjects();
CREATE TRIGGER subject_totals_truncate AFTER TRUNCATE ON subject FOR EACH STATEMENT EXECUTE FUNCTION drop_totals();

-- A unit that gets another place in the tree takes its own totals from those above its old place to those above the new one.
CREATE FUNCTION move_totals_with_units() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM new_rows JOIN old_rows USING (id) WHERE new_rows.path <> old_rows.path) THEN RETURN NULL; END IF;
  INSERT INTO unit_total_below AS kept (unit_id, cycle_id, track, measure, day, slot, value)
  SELECT upper.id, own.cycle_id, own.track, own.measure, own.day, slot, sum(own.value * place.sign)::int
  FROM new_rows JOIN old_rows USING (id) JOIN unit_total own ON own.unit_id = new_rows.id
  CROSS JOIN LATERAL (VALUES (old_rows.path, -1), (new_rows.path, 1)) AS place (path, sign)
  JOIN unit upper ON upper.code = ANY (codes_above(place.path)), take_total_slot() slot
  WHERE new_rows.path <> old_rows.path
  GROUP BY upper.id, own.cycle_id, own.track, own.measure, own.day, slot HAVING sum(own.value * place.sign) <> 0
  ON CONFLICT (cycle_id, unit_id, track, measure, day, slot) DO UPDATE SET value = kept.value + excluded.value;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_totals_moved AFTER UPDATE ON unit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_with_units();
CREATE INDEX unit_total_unit ON unit_total (unit_id);

-- 3. The day of a subject's review follows its primary obligation on every path: inserted, changed, ended, handed to
--    another subject, no longer primary, deleted.

CREATE OR REPLACE FUNCTION keep_subject_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN touched := ARRAY(SELECT DISTINCT subject_id FROM new_rows WHERE is_primary);
  ELSIF TG_OP = 'DELETE' THEN touched := ARRAY(SELECT DISTINCT subject_id FROM old_rows WHERE is_primary);
  ELSE touched := ARRAY(
    SELECT subject_id FROM new_rows WHERE is_primary UNION SELECT subject_id FROM old_rows WHERE is_primary);
  END IF;
  UPDATE subject SET reviewed_on = changed.reviewed_on
  FROM (
    SELECT subject_id, max(reviewed_on) FILTER (WHERE is_primary AND status <> 'ended') AS reviewed_on
    FROM (SELECT unnest(touched) AS subject_id) these LEFT JOIN obligation USING (subject_id) GROUP BY subject_id) changed
  WHERE subject.id = changed.subject_id AND subject.reviewed_on IS DISTINCT FROM changed.reviewed_on;
  RETURN NULL;
END $$;
DROP TRIGGER obligation_reviewed_update ON obligation;
CREATE TRIGGER obligation_reviewed_update AFTER UPDATE ON obligation
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_subject_reviewed();
CREATE TRIGGER obligation_reviewed_delete AFTER DELETE ON obligation
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_subject_reviewed();

-- 4. What everything kept should be, from the facts; `npm run totals:check` compares.

CREATE VIEW recomputed_unit_total_below AS
  SELECT upper.id AS unit_id, own.cycle_id, own.track, own.measure, own.day, sum(own.value)::int AS value
  FROM recomputed_unit_total own JOIN unit home ON home.id = own.unit_id
  JOIN unit upper ON upper.code = ANY (codes_above(home.path)) GROUP BY 1, 2, 3, 4, 5;

CREATE VIEW recomputed_subject_state AS
  SELECT subject.id AS subject_id, subject.home_unit_id AS unit_id,
    (SELECT max(place.reviewed_on) FROM obligation place
     WHERE place.subject_id = subject.id AND place.is_primary AND place.status <> 'ended') AS reviewed_on,
    decided.level AS decided_level, decided.rated_on AS decided_on
  FROM subject LEFT JOIN LATERAL (
    SELECT level, rated_on FROM rating WHERE rating.subject_id = subject.id AND rating.stage = 'decision'
    ORDER BY recorded_at DESC, id DESC LIMIT 1) decided ON TRUE;

-- 5. Totals kept so far, anew.

DELETE FROM unit_total;
INSERT INTO unit_total (unit_id, cycle_id, track, measure, day, value)
  SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total;
INSERT INTO unit_total_below (unit_id, cycle_id, track, measure, day, slot, value)
  SELECT unit_id, cycle_id, track, measure, day, 0, value FROM recomputed_unit_total_below;

-- Only the triggers move totals.
REVOKE EXECUTE ON FUNCTION move_totals(unit_total[]) FROM PUBLIC;
