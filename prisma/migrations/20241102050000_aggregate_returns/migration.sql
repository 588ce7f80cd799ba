-- Figures handed in without lists, folded into the same totals as the subjects.
CREATE TABLE "aggregate_return" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "track" "track" NOT NULL,
    "counted_on" DATE NOT NULL,
    "required" INTEGER NOT NULL,
    "exempt" INTEGER NOT NULL,
    "reviewed" INTEGER NOT NULL,
    "excellent" INTEGER NOT NULL,
    "good" INTEGER NOT NULL,
    "fair" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "due_on" DATE,
    "province_due_on" DATE,
    "source" TEXT NOT NULL,
    "source_on" DATE NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by_id" UUID,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "aggregate_return_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "aggregate_return_cycle_id_unit_id_track_ordinal_key" ON "aggregate_return"("cycle_id", "unit_id", "track", "ordinal");
ALTER TABLE "aggregate_return" ADD CONSTRAINT "aggregate_return_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aggregate_return" ADD CONSTRAINT "aggregate_return_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE aggregate_return ADD CONSTRAINT aggregate_return_counts CHECK (
  least(required, exempt, reviewed, excellent, good, fair, failed) >= 0 AND reviewed <= required
  AND excellent + good + fair + failed <= reviewed);

CREATE TRIGGER aggregate_return_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON aggregate_return
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- Only committees of the police, the army and the border guard hand in figures without lists, and a return never goes back
-- behind the day of the one before it.
CREATE FUNCTION check_aggregate_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM unit WHERE id = NEW.unit_id AND kind = 'affiliatedCommittee' AND base_type IN ('police', 'military')) THEN
    PERFORM refuse('aggregate.listsExpected');
  END IF;
  IF EXISTS (SELECT FROM aggregate_return earlier
    WHERE (earlier.cycle_id, earlier.unit_id, earlier.track) = (NEW.cycle_id, NEW.unit_id, NEW.track)
      AND (earlier.ordinal >= NEW.ordinal OR earlier.counted_on > NEW.counted_on)) THEN
    PERFORM refuse('aggregate.earlierThanLast');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aggregate_return_checked BEFORE INSERT ON aggregate_return FOR EACH ROW EXECUTE FUNCTION check_aggregate_return();

-- What a return adds to the totals beyond the one before it.
CREATE FUNCTION aggregate_moves(earlier aggregate_return, later aggregate_return)
RETURNS TABLE (measure text, day date, value integer) LANGUAGE sql IMMUTABLE AS $$
  SELECT moved.measure, moved.day, sum(moved.value)::int FROM (VALUES
    ('required', (later).counted_on, (later).required - coalesce((earlier).required, 0)),
    ('exempt', (later).counted_on, (later).exempt - coalesce((earlier).exempt, 0)),
    ('reviewed', (later).counted_on, (later).reviewed - coalesce((earlier).reviewed, 0)),
    ('onTime', (later).counted_on,
      CASE WHEN (later).counted_on <= (later).due_on THEN (later).reviewed - coalesce((earlier).reviewed, 0) ELSE 0 END),
    ('due', (later).due_on, (later).required - coalesce((earlier).required, 0)),
    ('dueDone', greatest((later).due_on, (later).counted_on - 1), (later).reviewed - coalesce((earlier).reviewed, 0)),
    ('provinceDue', (later).province_due_on, (later).required - coalesce((earlier).required, 0)),
    ('provinceDone', greatest((later).province_due_on, (later).counted_on - 1), (later).reviewed - coalesce((earlier).reviewed, 0)),
    ('decided.excellent', (later).counted_on, (later).excellent - coalesce((earlier).excellent, 0)),
    ('decided.good', (later).counted_on, (later).good - coalesce((earlier).good, 0)),
    ('decided.fair', (later).counted_on, (later).fair - coalesce((earlier).fair, 0)),
    ('decided.failed', (later).counted_on, (later).failed - coalesce((earlier).failed, 0))
  ) AS moved (measure, day, value)
  WHERE moved.day IS NOT NULL
    AND (moved.measure <> 'dueDone' OR (later).due_on IS NOT NULL)
    AND (moved.measure <> 'provinceDone' OR (later).province_due_on IS NOT NULL)
  GROUP BY 1, 2 HAVING sum(moved.value) <> 0
$$;

-- The totals are moved by the function that the subjects' own triggers call.
CREATE FUNCTION move_totals_of_returns() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE earlier aggregate_return;
BEGIN
  SELECT * INTO earlier FROM aggregate_return before
  WHERE (before.cycle_id, before.unit_id, before.track) = (NEW.cycle_id, NEW.unit_id, NEW.track) AND before.ordinal < NEW.ordinal
  ORDER BY before.ordinal DESC LIMIT 1;
  PERFORM move_totals(ARRAY(
    SELECT ROW(NEW.unit_id, NEW.cycle_id, NEW.track, moved.measure, moved.day, moved.value)::unit_total
    FROM aggregate_moves(earlier, NEW) moved));
  RETURN NULL;
END $$;
CREATE TRIGGER aggregate_return_totals AFTER INSERT ON aggregate_return FOR EACH ROW EXECUTE FUNCTION move_totals_of_returns();

CREATE OR REPLACE VIEW recomputed_unit_total AS
  SELECT unit_id, cycle_id, track, measure, day, sum(value)::int AS value FROM (
    SELECT subject.home_unit_id AS unit_id, subject.cycle_id, subject.track, m.measure, m.day, count(*)::int AS value
    FROM subject CROSS JOIN LATERAL subject_measures(subject) m GROUP BY 1, 2, 3, 4, 5
    UNION ALL
    SELECT line.unit_id, line.cycle_id, line.track, moved.measure, moved.day, moved.value
    FROM (SELECT later.unit_id, later.cycle_id, later.track, later AS later,
        lag(later) OVER (PARTITION BY later.cycle_id, later.unit_id, later.track ORDER BY later.ordinal) AS earlier
      FROM aggregate_return later) line
    CROSS JOIN LATERAL aggregate_moves(line.earlier, line.later) moved) facts
  GROUP BY 1, 2, 3, 4, 5;

-- The three committees say by their kind that they hand in figures only.
UPDATE unit SET base_type = 'police' WHERE kind = 'affiliatedCommittee' AND code = 'CA' AND base_type IS NULL;
UPDATE unit SET base_type = 'military' WHERE kind = 'affiliatedCommittee' AND code IN ('QS', 'BP') AND base_type IS NULL;
