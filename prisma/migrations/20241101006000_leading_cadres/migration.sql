-- Published figures on the official track count leading cadres (R20.5). Other officials stand on the track for the rating
-- their head gives them, and are counted as party members in their cell.

CREATE OR REPLACE FUNCTION subject_measures(fact subject) RETURNS TABLE (measure text, day date) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.measure, m.day FROM (VALUES
    (CASE WHEN (fact).required THEN 'required' ELSE 'exempt' END, local_day((fact).created_at)),
    (CASE WHEN (fact).required THEN 'reviewed' END, (fact).reviewed_on),
    (CASE WHEN (fact).reviewed_on <= (fact).due_on THEN 'onTime' END, (fact).reviewed_on),
    (CASE WHEN (fact).required THEN 'due' END, (fact).due_on),
    (CASE WHEN (fact).reviewed_on IS NOT NULL THEN 'dueDone' END, (fact).due_on),
    (CASE WHEN (fact).required THEN 'provinceDue' END, (fact).province_due_on),
    (CASE WHEN (fact).reviewed_on IS NOT NULL THEN 'provinceDone' END, (fact).province_due_on),
    ('decided.' || (fact).decided_level::text, (fact).decided_on)
  ) AS m (measure, day)
  WHERE m.measure IS NOT NULL AND m.day IS NOT NULL AND ((fact).track <> 'official' OR (fact).is_leader)
$$;
