-- A reorganisation is recorded before it happens: a placement of a day to come changes nothing until that day.

-- Today by the business clock, which the demonstration keeps apart from the clock of the machine.
CREATE FUNCTION business_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT local_day(now() + coalesce(
    (SELECT (value->>'offsetMilliseconds')::bigint FROM system_state WHERE key = 'clock'), 0) * interval '1 millisecond')
$$;

-- The parent's path is the one that it has from the day of the placement on.
CREATE OR REPLACE FUNCTION check_placement_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own_code text; parent_path text;
BEGIN
  SELECT code INTO own_code FROM unit WHERE id = NEW.unit_id;
  IF NEW.parent_id IS NULL THEN parent_path := '/';
  ELSE
    SELECT coalesce(
      (SELECT path FROM unit_placement place WHERE place.unit_id = NEW.parent_id
        AND is_valid_on(place.valid_from, place.valid_to, greatest(NEW.valid_from, place.valid_from))
        AND place.valid_from <= NEW.valid_from ORDER BY place.valid_from DESC LIMIT 1),
      unit.path) INTO parent_path FROM unit WHERE unit.id = NEW.parent_id;
  END IF;
  IF NEW.path IS DISTINCT FROM parent_path || own_code || '/' THEN PERFORM refuse('unit.path_broken'); END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.valid_from > business_day() THEN RETURN NULL; END IF;
  UPDATE unit SET path = NEW.path, parent_id = NEW.parent_id
  WHERE id = NEW.unit_id AND (path, parent_id) IS DISTINCT FROM (NEW.path, NEW.parent_id)
    AND NOT EXISTS (SELECT 1 FROM unit_placement later WHERE later.unit_id = NEW.unit_id
      AND later.valid_from > NEW.valid_from AND later.valid_from <= business_day());
  RETURN NULL;
END $$;

-- What was foreseen for that day or before takes effect: units stand in their new places, merged ones have ended. Doing it
-- again changes nothing. Answers how many units changed.
CREATE FUNCTION bring_into_force(today date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE moved integer; ended integer;
BEGIN
  UPDATE unit SET path = place.path, parent_id = place.parent_id
  FROM unit_placement place
  WHERE place.unit_id = unit.id AND place.valid_from <= today AND (place.valid_to IS NULL OR place.valid_to > today)
    AND (unit.path, unit.parent_id) IS DISTINCT FROM (place.path, place.parent_id);
  GET DIAGNOSTICS moved = ROW_COUNT;
  UPDATE unit SET valid_to = gone.happened_on
  FROM (SELECT ended_unit_id, min(happened_on) AS happened_on FROM unit_succession WHERE happened_on <= today GROUP BY 1) gone
  WHERE unit.id = gone.ended_unit_id AND unit.valid_to IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN moved + ended;
END $$;

ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_other CHECK (ended_unit_id <> successor_id);
CREATE INDEX unit_placement_starts ON unit_placement (valid_from);
