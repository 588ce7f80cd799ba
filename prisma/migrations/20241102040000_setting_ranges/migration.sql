-- A setting lies inside the range of its key (lib/regulations/setting-ranges.ts), whoever wrote it and by whatever door.
CREATE FUNCTION cycle_setting_in_range(key text, value jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE jsonb_typeof(value)
    WHEN 'string' THEN true
    WHEN 'boolean' THEN true
    WHEN 'number' THEN COALESCE(
      value::numeric = trunc(value::numeric) AND value::numeric BETWEEN
        CASE key WHEN 'collective.minimumMembers' THEN 2 ELSE 1 END AND
        CASE key
          WHEN 'collective.minimumMembers' THEN 9
          WHEN 'draft.workingDays' THEN 30
          WHEN 'meeting.minimumDays' THEN 10
          ELSE 12 END, false)
    WHEN 'object' THEN
      CASE WHEN jsonb_typeof(value -> 'num') = 'number' AND jsonb_typeof(value -> 'den') = 'number'
          AND (value ->> 'den')::numeric > 0 THEN
        (value ->> 'num')::numeric / (value ->> 'den')::numeric BETWEEN
          CASE key WHEN 'cap.share' THEN 0.01 ELSE 0.5 END AND
          CASE key WHEN 'cap.share' THEN 0.25 ELSE 1 END
        AND (key <> 'cap.share' OR mod((value ->> 'num')::numeric * 100, (value ->> 'den')::numeric) = 0)
      ELSE false END
    ELSE false END
$$;

ALTER TABLE "cycle_setting"
  ADD CONSTRAINT "cycle_setting_in_range" CHECK (cycle_setting_in_range("key", "value")),
  ADD CONSTRAINT "cycle_setting_document" CHECK (btrim("document_number") <> '');
