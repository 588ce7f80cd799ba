-- Documents whose date the text consulted does not give; settings with the date of their document; who granted an extension.
ALTER TABLE source_document ALTER COLUMN issued_on DROP NOT NULL;
ALTER TABLE cycle_setting ADD COLUMN document_on DATE NOT NULL, ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE deadline ADD CONSTRAINT deadline_granted_by_unit_id_fkey
  FOREIGN KEY (granted_by_unit_id) REFERENCES unit (id) ON DELETE SET NULL ON UPDATE CASCADE;

-- "Trước ngày" ends on the day before, "đến hết ngày" includes the day (RQ-13).
CREATE FUNCTION last_day_of(bound deadline_bound, due_on date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE bound WHEN 'before' THEN due_on - 1 ELSE due_on END $$;

-- An agency stands one level below the unit that manages it.
CREATE FUNCTION unit_level_of(kind unit_kind, parent_kind unit_kind) RETURNS unit_level LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN kind = 'province' THEN 'province'
    WHEN kind IN ('districtCommittee', 'affiliatedCommittee') THEN 'district'
    WHEN kind IN ('grassrootsCommittee', 'grassrootsCell') THEN 'grassroots'
    WHEN kind = 'agency' AND parent_kind = 'province' THEN 'district'
    WHEN kind = 'agency' AND parent_kind IN ('districtCommittee', 'affiliatedCommittee') THEN 'grassroots'
    ELSE 'cell' END::unit_level
$$;

-- The last day in force for one level below a unit: walking down from the province, a date set by a unit can only be
-- earlier, an extension granted from above can only be later. lib/cycles/rules/deadline-chain.ts says the same and names
-- the row; a test keeps the two equal. With set_by only what that unit set or granted counts.
CREATE FUNCTION last_day_in_force(of_cycle uuid, of_path text, of_level unit_level, of_kind deadline_kind, set_by uuid DEFAULT NULL)
RETURNS date LANGUAGE sql STABLE AS $$
  WITH chain AS (
    SELECT length(unit.path) AS depth, deadline.is_extension, last_day_of(deadline.bound, deadline.due_on) AS last_day
    FROM deadline JOIN unit ON unit.id = deadline.unit_id
    WHERE deadline.cycle_id = of_cycle AND deadline.level = of_level AND deadline.kind = of_kind
      AND starts_with(of_path, unit.path)
      AND (set_by IS NULL OR set_by = CASE WHEN deadline.is_extension THEN deadline.granted_by_unit_id ELSE deadline.unit_id END))
  SELECT greatest(
    (SELECT min(last_day) FROM chain WHERE NOT is_extension),
    (SELECT max(least(extension.last_day,
        (SELECT min(later.last_day) FROM chain later WHERE NOT later.is_extension AND later.depth >= extension.depth)))
     FROM chain extension WHERE extension.is_extension))
$$;
