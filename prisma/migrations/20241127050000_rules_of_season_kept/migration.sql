-- From the day a season opens its rules are what they were: the pack with its version, the copy that was frozen, the year and the
-- day to which months are counted. What units set since stands in rows of its own (cycle_setting).
CREATE OR REPLACE FUNCTION check_season_kept() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF OLD.status <> 'preparing' AND (NEW.year, NEW.reference_on, NEW.rule_pack_id, NEW.rule_pack_version, NEW.parameters)
    IS DISTINCT FROM (OLD.year, OLD.reference_on, OLD.rule_pack_id, OLD.rule_pack_version, OLD.parameters) THEN
    PERFORM refuse('cycle.rulesKept');
  END IF;
  RETURN NEW;
END $$;
