-- That a sheet of points has all its items or none was asked once for every item of it. The items of a sheet come in one statement: it
-- is asked once when that statement ends, for all sheets it fills, and once for each sheet at the end of the transaction, because a sheet
-- without any item is filled by no statement.
CREATE FUNCTION refuse_incomplete_sheets(asked uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  problem text;
BEGIN
  SELECT CASE WHEN bool_or(whole IS NULL) THEN 'points.notOfPack'
      WHEN bool_or(given IS DISTINCT FROM (CASE WHEN is_withdrawn THEN NULL ELSE whole END)) THEN 'points.incomplete' END INTO problem
  FROM (
    SELECT sheet.is_withdrawn, (cycle.parameters #>> ARRAY['parameters', 'points.' || groups.name, 'value'])::numeric AS whole,
      (SELECT sum(item.max_points) FROM point_sheet_item item JOIN content_item ON content_item.id = item.content_item_id
        WHERE item.sheet_id = sheet.id AND content_item.point_group::text = groups.name) AS given
    FROM point_sheet sheet JOIN subject ON subject.id = sheet.subject_id JOIN cycle ON cycle.id = subject.cycle_id
    CROSS JOIN (VALUES ('general'), ('result')) AS groups (name)
    WHERE sheet.id = ANY (asked)) held;
  IF problem IS NOT NULL THEN
    PERFORM refuse(problem);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION check_point_sheet_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_incomplete_sheets(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

DROP TRIGGER point_sheet_item_complete ON point_sheet_item;
CREATE FUNCTION check_filled_sheets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_incomplete_sheets(ARRAY(SELECT DISTINCT sheet_id FROM new_rows));
  RETURN NULL;
END $$;
CREATE TRIGGER point_sheet_item_complete AFTER INSERT ON point_sheet_item REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_filled_sheets();
