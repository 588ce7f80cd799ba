-- A season ends once, by a document or a note, by somebody; from then on nothing of it changes.
ALTER TABLE "cycle"
  ADD COLUMN "closed_by_id" UUID,
  ADD COLUMN "closed_by_name" TEXT,
  ADD COLUMN "closing_document" TEXT,
  ADD COLUMN "closing_document_on" DATE,
  ADD COLUMN "closing_note" TEXT,
  ADD COLUMN "unfinished" JSONB,
  ADD COLUMN "unfinished_reason" TEXT;

-- What ends a season stands exactly when it is closed: when, who, and a numbered document with its day or a note.
ALTER TABLE cycle ADD CONSTRAINT cycle_closed_facts CHECK (
  CASE WHEN status = 'closed' THEN
    closed_at IS NOT NULL AND coalesce(btrim(closed_by_name), '') <> ''
    AND num_nonnulls(closing_document, closing_document_on) <> 1
    AND (coalesce(btrim(closing_document), '') <> '' OR coalesce(btrim(closing_note), '') <> '')
    AND (unfinished IS NULL) = (unfinished_reason IS NULL)
    AND (unfinished_reason IS NULL OR btrim(unfinished_reason) <> '')
  ELSE
    num_nonnulls(closed_at, closed_by_id, closed_by_name, closing_document, closing_document_on, closing_note, unfinished, unfinished_reason) = 0
  END);

CREATE FUNCTION check_season_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'closed' THEN
    PERFORM refuse('cycle.notOpen');
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('preparing', 'open'), ('open', 'closed')) THEN
    PERFORM refuse('cycle.notOpen');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycle_kept BEFORE UPDATE OR DELETE ON cycle FOR EACH ROW EXECUTE FUNCTION check_season_kept();

-- Whoever writes in a season holds this lock shared until his transaction ends; who closes a season holds it alone. So what was
-- begun before the end is in it, and what comes after sees the season closed.
CREATE FUNCTION season_lock() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 7238451906117::bigint $$;

-- Asked once for a statement; while no season has been closed yet, not even of its rows.
-- The argument says by what the rows belong to a season.
CREATE FUNCTION refuse_closed_season() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched boolean;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(season_lock());
  IF NOT EXISTS (SELECT FROM cycle WHERE status = 'closed') THEN
    RETURN NULL;
  END IF;
  CASE TG_ARGV[0]
    WHEN 'cycle' THEN
      touched := EXISTS (SELECT FROM changed JOIN cycle ON cycle.id = changed.cycle_id AND cycle.status = 'closed');
    WHEN 'subject' THEN
      touched := EXISTS (SELECT FROM changed JOIN subject ON subject.id = changed.subject_id
        JOIN cycle ON cycle.id = subject.cycle_id AND cycle.status = 'closed');
    WHEN 'meeting' THEN
      touched := EXISTS (SELECT FROM changed JOIN meeting ON meeting.id = changed.meeting_id
        JOIN cycle ON cycle.id = meeting.cycle_id AND cycle.status = 'closed');
    WHEN 'ballot' THEN
      touched := EXISTS (SELECT FROM changed JOIN ballot ON ballot.id = changed.ballot_id JOIN meeting ON meeting.id = ballot.meeting_id
        JOIN cycle ON cycle.id = meeting.cycle_id AND cycle.status = 'closed');
    WHEN 'agendaItem' THEN
      touched := EXISTS (SELECT FROM changed JOIN agenda_item ON agenda_item.id = changed.agenda_item_id
        JOIN meeting ON meeting.id = agenda_item.meeting_id JOIN cycle ON cycle.id = meeting.cycle_id AND cycle.status = 'closed');
    WHEN 'decision' THEN
      touched := EXISTS (SELECT FROM changed JOIN decision ON decision.id = changed.decision_id
        JOIN cycle ON cycle.id = decision.cycle_id AND cycle.status = 'closed');
    WHEN 'dossier' THEN
      touched := EXISTS (SELECT FROM changed JOIN dossier ON dossier.id = changed.dossier_id
        JOIN cycle ON cycle.id = dossier.cycle_id AND cycle.status = 'closed');
    WHEN 'selfReview' THEN
      touched := EXISTS (SELECT FROM changed JOIN self_review ON self_review.id = changed.self_review_id
        JOIN cycle ON cycle.id = self_review.cycle_id AND cycle.status = 'closed');
    WHEN 'report' THEN
      touched := EXISTS (SELECT FROM changed JOIN quality_report ON quality_report.id = changed.report_id
        JOIN cycle ON cycle.id = quality_report.cycle_id AND cycle.status = 'closed');
    WHEN 'assignment' THEN
      touched := EXISTS (SELECT FROM changed JOIN assignment ON assignment.id = changed.assignment_id
        JOIN cycle ON cycle.id = assignment.cycle_id AND cycle.status = 'closed');
  END CASE;
  IF touched THEN
    PERFORM refuse('cycle.notOpen');
  END IF;
  RETURN NULL;
END $$;

-- Shortcomings and their steps, complaints, answers to proposals, discipline and conclusions go on after the end and are not here.
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES
    ('cycle', ARRAY['subject', 'comparable_group', 'decision', 'dossier', 'self_review', 'meeting', 'quality_report', 'aggregate_return',
      'plan', 'cluster', 'assignment', 'unit_mark', 'review_place', 'cycle_setting', 'deadline', 'content_item']),
    ('subject', ARRAY['rating', 'task_result', 'obligation']),
    ('meeting', ARRAY['ballot', 'participant', 'agenda_item', 'minutes']),
    ('ballot', ARRAY['ballot_roll', 'ballot_entry']),
    ('agendaItem', ARRAY['critique']),
    ('decision', ARRAY['decision_item']),
    ('dossier', ARRAY['dossier_version', 'dossier_event']),
    ('selfReview', ARRAY['self_review_answer', 'self_review_level']),
    ('report', ARRAY['difficulty', 'proposal']),
    ('assignment', ARRAY['assignment_note'])) AS of_season (belongs_by, tables)
  LOOP
    FOR i IN 1 .. array_length(kept.tables, 1) LOOP
      EXECUTE format('CREATE TRIGGER season_open_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_season(%L)', kept.tables[i], kept.belongs_by);
      EXECUTE format('CREATE TRIGGER season_open_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_season(%L)', kept.tables[i], kept.belongs_by);
      EXECUTE format('CREATE TRIGGER season_open_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_season(%L)', kept.tables[i], kept.belongs_by);
    END LOOP;
  END LOOP;
END $$;
