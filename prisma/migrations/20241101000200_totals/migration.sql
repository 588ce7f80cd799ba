-- Totals per unit x cycle x track x measure x day, moved by whatever changes a subject: screen, import or plain SQL.
-- Only the unit where the fact lives is written; folding upward and comparing with deadlines happens on read.
--   required, exempt           day the obligation was generated
--   reviewed, onTime           day of the review (on time: by the unit's own plan)
--   due, dueDone               day by which the unit's own plan wants it; of these, done
--   provinceDue, provinceDone  the same against the province's day
--   self.*, vote.* are not kept; decided.<level>  day of the decision

CREATE FUNCTION subject_measures(fact subject) RETURNS TABLE (measure text, day date) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.measure, m.day FROM (VALUES
    (CASE WHEN (fact).required THEN 'required' ELSE 'exempt' END, local_day((fact).created_at)),
    (CASE WHEN (fact).required THEN 'reviewed' END, (fact).reviewed_on),
    (CASE WHEN (fact).reviewed_on <= (fact).due_on THEN 'onTime' END, (fact).reviewed_on),
    (CASE WHEN (fact).required THEN 'due' END, (fact).due_on),
    (CASE WHEN (fact).reviewed_on IS NOT NULL THEN 'dueDone' END, (fact).due_on),
    (CASE WHEN (fact).required THEN 'provinceDue' END, (fact).province_due_on),
    (CASE WHEN (fact).reviewed_on IS NOT NULL THEN 'provinceDone' END, (fact).province_due_on),
    ('decided.' || (fact).decided_level::text, (fact).decided_on)
  ) AS m (measure, day) WHERE m.measure IS NOT NULL AND m.day IS NOT NULL
$$;

CREATE FUNCTION move_totals_on_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO unit_total AS kept (unit_id, cycle_id, track, measure, day, value)
  SELECT home_unit_id, cycle_id, track, m.measure, m.day, count(*)::int
  FROM new_rows CROSS JOIN LATERAL subject_measures(new_rows::subject) m
  GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (cycle_id, unit_id, track, measure, day) DO UPDATE SET value = kept.value + excluded.value;
  RETURN NULL;
END $$;

CREATE FUNCTION move_totals_on_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO unit_total AS kept (unit_id, cycle_id, track, measure, day, value)
  SELECT home_unit_id, cycle_id, track, measure, day, sum(delta)::int FROM (
    SELECT home_unit_id, cycle_id, track, m.measure, m.day, 1 AS delta FROM new_rows CROSS JOIN LATERAL subject_measures(new_rows::subject) m
    UNION ALL
    SELECT home_unit_id, cycle_id, track, m.measure, m.day, -1 FROM old_rows CROSS JOIN LATERAL subject_measures(old_rows::subject) m) moved
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(delta) <> 0 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (cycle_id, unit_id, track, measure, day) DO UPDATE SET value = kept.value + excluded.value;
  RETURN NULL;
END $$;

CREATE FUNCTION move_totals_on_delete() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE unit_total kept SET value = kept.value - gone.value
  FROM (SELECT home_unit_id, cycle_id, track, m.measure, m.day, count(*)::int AS value
        FROM old_rows CROSS JOIN LATERAL subject_measures(old_rows::subject) m GROUP BY 1, 2, 3, 4, 5) gone
  WHERE (kept.unit_id, kept.cycle_id, kept.track, kept.measure, kept.day) = (gone.home_unit_id, gone.cycle_id, gone.track, gone.measure, gone.day);
  RETURN NULL;
END $$;

CREATE TRIGGER subject_totals_insert AFTER INSERT ON subject REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_on_insert();
CREATE TRIGGER subject_totals_update AFTER UPDATE ON subject REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_on_update();
CREATE TRIGGER subject_totals_delete AFTER DELETE ON subject REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_on_delete();

-- What the totals should be, from the facts; a command compares the two.
CREATE VIEW recomputed_unit_total AS
  SELECT home_unit_id AS unit_id, cycle_id, track, m.measure, m.day, count(*)::int AS value
  FROM subject CROSS JOIN LATERAL subject_measures(subject) m GROUP BY 1, 2, 3, 4, 5;
