-- A reorganisation is known before it happens: its placements lie in the future and take effect on their day.

-- The path of a placement is that of its parent on the first day of the placement, plus the unit's code.
CREATE OR REPLACE FUNCTION check_placement_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own_code text; parent_path text;
BEGIN
  SELECT code INTO own_code FROM unit WHERE id = NEW.unit_id;
  IF NEW.parent_id IS NULL THEN parent_path := '/';
  ELSE
    SELECT path INTO parent_path FROM unit_placement above
    WHERE above.unit_id = NEW.parent_id AND is_valid_on(above.valid_from, above.valid_to, NEW.valid_from);
    IF parent_path IS NULL THEN SELECT path INTO parent_path FROM unit WHERE id = NEW.parent_id; END IF;
  END IF;
  IF NEW.path IS DISTINCT FROM parent_path || own_code || '/' THEN PERFORM refuse('unit.path_broken'); END IF;
  RETURN NEW;
END $$;

-- The first placement of a unit counts at once, and so does a correction of the newest one that counts already; a later one waits
-- for its day.
CREATE OR REPLACE FUNCTION keep_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE unit SET path = NEW.path, parent_id = NEW.parent_id
  WHERE id = NEW.unit_id AND (path, parent_id) IS DISTINCT FROM (NEW.path, NEW.parent_id)
    AND NOT EXISTS (SELECT 1 FROM unit_placement other WHERE other.unit_id = NEW.unit_id AND other.id <> NEW.id
      AND (other.valid_from > NEW.valid_from OR unit.path = other.path));
  RETURN NULL;
END $$;

-- Brings the tree to the placements of a day; the application says which day it is, once a day. Answers how many units moved.
-- A unit that has ended keeps its last place. Totals move along (unit_totals_moved).
CREATE FUNCTION settle_placements(today date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE moved integer;
BEGIN
  UPDATE unit SET path = placed.path, parent_id = placed.parent_id FROM unit_placement placed
  WHERE placed.unit_id = unit.id AND is_valid_on(placed.valid_from, placed.valid_to, today)
    AND (unit.path, unit.parent_id) IS DISTINCT FROM (placed.path, placed.parent_id);
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END $$;

ALTER TABLE unit_succession ADD CONSTRAINT unit_succession_not_itself CHECK (ended_unit_id <> successor_id);
CREATE INDEX unit_succession_successor ON unit_succession (successor_id);
CREATE INDEX unit_placement_path ON unit_placement (path text_pattern_ops);

-- The units that ended on or before a day and whose work a unit carries on, directly or through another that ended.
CREATE FUNCTION units_carried_on(successor uuid, today date) RETURNS TABLE (unit_id uuid) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE carried AS (
    SELECT ended_unit_id FROM unit_succession WHERE successor_id = successor AND happened_on <= today
    UNION
    SELECT earlier.ended_unit_id FROM unit_succession earlier JOIN carried ON earlier.successor_id = carried.ended_unit_id
    WHERE earlier.happened_on <= today)
  SELECT ended_unit_id FROM carried
$$;
