-- Whether a subject has a review of its own on its track was read from `is_leader`; a leading post outside every reviewed
-- collective (the head of a school) makes the two differ.

ALTER TABLE subject ADD COLUMN own_review BOOLEAN NOT NULL DEFAULT true;
UPDATE subject SET own_review = false WHERE track = 'official' AND NOT is_leader;
ALTER TABLE subject ADD CONSTRAINT subject_rated_only_official CHECK (own_review OR track = 'official');

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
  WHERE m.measure IS NOT NULL AND m.day IS NOT NULL AND (fact).own_review
$$;
