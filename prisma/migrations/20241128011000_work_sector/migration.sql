-- Whether somebody works in the political system: known from the register, empty where the register does not say, never guessed.
CREATE TYPE "work_sector" AS ENUM ('politicalSystem', 'outside');

ALTER TABLE "person" ADD COLUMN "work_sector" "work_sector";

-- Cán bộ, công chức, viên chức work in it.
ALTER TABLE person ADD CONSTRAINT person_official_in_system CHECK (NOT (is_official AND work_sector = 'outside'));

-- The form that a person is reviewed and scored by in a season (R8.14-R8.16): a leader's once he leads on either track; of the others, whom
-- the register has outside the political system by the form of those. A season opened before that form existed does not ask it. What
-- lib/regulations/person-form.ts chooses and explains, for whatever program writes.
CREATE FUNCTION person_form(season uuid, scored uuid) RETURNS content_subject LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM subject own WHERE own.cycle_id = season AND own.person_id = scored AND own.required AND own.is_leader)
      THEN 'leader'::content_subject
    WHEN EXISTS (SELECT FROM person WHERE person.id = scored AND NOT person.is_official AND person.work_sector = 'outside')
      AND EXISTS (SELECT FROM content_item item WHERE item.cycle_id = season AND item.subject = 'outsideSystem')
      THEN 'outsideSystem'
    ELSE 'nonLeader' END
$$;

CREATE OR REPLACE FUNCTION check_point_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rated subject;
  earlier point_sheet;
  fitting content_subject;
BEGIN
  SELECT * INTO rated FROM subject WHERE id = NEW.subject_id;
  IF NOT rated.required THEN
    PERFORM refuse('rating.subject_exempt');
  END IF;
  IF rated.decided_level IS NOT NULL THEN
    PERFORM refuse('points.decided');
  END IF;
  -- Persons and collectives score themselves in their self-review; a Party organisation hands in none.
  IF NEW.scorer = 'own' AND rated.track <> 'organisation' THEN
    PERFORM refuse('points.ownOfOrganisation');
  END IF;
  fitting := CASE WHEN rated.person_id IS NULL THEN 'collective' ELSE person_form(rated.cycle_id, rated.person_id) END;
  IF NOT NEW.is_withdrawn AND NEW.form <> fitting THEN
    PERFORM refuse('points.otherForm');
  END IF;
  IF NEW.supersedes_id IS NOT NULL THEN
    SELECT * INTO earlier FROM point_sheet WHERE id = NEW.supersedes_id;
    IF earlier.id IS NULL OR (earlier.subject_id, earlier.scorer) IS DISTINCT FROM (NEW.subject_id, NEW.scorer)
      OR (NEW.is_withdrawn AND earlier.is_withdrawn) THEN
      PERFORM refuse('points.supersedesOther');
    END IF;
  END IF;
  RETURN NEW;
END $$;
