-- Points beside the self-review: of a Party organisation by its own committee, of every subject by the competent level (R8.12,
-- R8.17). Append-only sheets in versions; each item keeps the maximum it was scored under.
CREATE TYPE "point_scorer" AS ENUM ('own', 'competent');

CREATE TABLE "point_sheet" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "scorer" "point_scorer" NOT NULL,
    "form" "content_subject" NOT NULL,
    "document" TEXT,
    "document_on" DATE,
    "note" TEXT,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "supersedes_id" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "point_sheet_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "point_sheet_item" (
    "sheet_id" UUID NOT NULL,
    "content_item_id" UUID NOT NULL,
    "points" DECIMAL(5,2) NOT NULL,
    "max_points" DECIMAL(5,2) NOT NULL,
    "note" TEXT,

    CONSTRAINT "point_sheet_item_pkey" PRIMARY KEY ("sheet_id", "content_item_id")
);

CREATE UNIQUE INDEX "point_sheet_supersedes_id_key" ON "point_sheet"("supersedes_id");
CREATE INDEX "point_sheet_subject_id_idx" ON "point_sheet"("subject_id");
CREATE INDEX "point_sheet_item_content_item_id_idx" ON "point_sheet_item"("content_item_id");

ALTER TABLE "point_sheet" ADD CONSTRAINT "point_sheet_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_sheet" ADD CONSTRAINT "point_sheet_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "point_sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_sheet_item" ADD CONSTRAINT "point_sheet_item_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "point_sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "point_sheet_item" ADD CONSTRAINT "point_sheet_item_content_item_id_fkey" FOREIGN KEY ("content_item_id") REFERENCES "content_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a sheet must satisfy, whatever program writes it ---------------------------------------------------------------------

-- One line of versions for each subject and scorer, so one sheet that stands.
CREATE UNIQUE INDEX point_sheet_one_root ON point_sheet (subject_id, scorer) WHERE supersedes_id IS NULL;
-- The competent level says what its points rest on.
ALTER TABLE point_sheet ADD CONSTRAINT point_sheet_source
  CHECK (is_withdrawn OR scorer = 'own' OR num_nonnulls(document, note) > 0);
ALTER TABLE point_sheet ADD CONSTRAINT point_sheet_texts
  CHECK (btrim(coalesce(document, '-')) <> '' AND btrim(coalesce(note, '-')) <> '');
ALTER TABLE point_sheet ADD CONSTRAINT point_sheet_document_dated CHECK (num_nonnulls(document, document_on) <> 1);
ALTER TABLE point_sheet ADD CONSTRAINT point_sheet_not_in_future CHECK (document_on <= local_day(recorded_at));
ALTER TABLE point_sheet ADD CONSTRAINT point_sheet_superseding_has_reason
  CHECK ((supersedes_id IS NULL) = (reason IS NULL) AND (reason IS NULL OR btrim(reason) <> ''));
ALTER TABLE point_sheet ADD CONSTRAINT point_sheet_withdrawal_supersedes CHECK (NOT is_withdrawn OR supersedes_id IS NOT NULL);

ALTER TABLE point_sheet_item ADD CONSTRAINT point_sheet_item_points
  CHECK (max_points > 0 AND points >= 0 AND points <= max_points AND mod(points * 10, 1) = 0);
ALTER TABLE point_sheet_item ADD CONSTRAINT point_sheet_item_note CHECK (btrim(coalesce(note, '-')) <> '');

-- Of whom, by whom, on which form; never after the decision that rests on the points.
CREATE FUNCTION check_point_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
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
  fitting := CASE
    WHEN rated.person_id IS NULL THEN 'collective'
    WHEN EXISTS (SELECT FROM subject own WHERE own.cycle_id = rated.cycle_id AND own.person_id = rated.person_id
      AND own.required AND own.is_leader) THEN 'leader'
    ELSE 'nonLeader' END;
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
CREATE TRIGGER point_sheet_checked BEFORE INSERT ON point_sheet FOR EACH ROW EXECUTE FUNCTION check_point_sheet();

-- Points are given to what the form of this season asks, under the maximum in force: the criteria of a group once it is split,
-- else the group as a whole.
CREATE FUNCTION check_point_sheet_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows JOIN content_item item ON item.id = new_rows.content_item_id
    JOIN point_sheet sheet ON sheet.id = new_rows.sheet_id JOIN subject ON subject.id = sheet.subject_id
    WHERE item.point_group IS NULL OR (item.cycle_id, item.subject) IS DISTINCT FROM (subject.cycle_id, sheet.form)) THEN
    PERFORM refuse('points.otherForm');
  END IF;
  IF EXISTS (SELECT FROM new_rows JOIN content_item item ON item.id = new_rows.content_item_id
    WHERE new_rows.max_points IS DISTINCT FROM item.max_points
      OR (item.covers_group AND EXISTS (SELECT FROM content_item split WHERE split.cycle_id = item.cycle_id
        AND split.subject = item.subject AND split.point_group = item.point_group
        AND NOT split.covers_group AND split.max_points IS NOT NULL))) THEN
    PERFORM refuse('points.splitChanged');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER point_sheet_item_checked AFTER INSERT ON point_sheet_item REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_point_sheet_items();

-- All that the form asks, or nothing where a sheet is withdrawn: at the end of the transaction each group is scored to what the
-- frozen pack gives it. So nothing can be added to a sheet later either.
CREATE FUNCTION check_point_sheet_complete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sheet point_sheet;
  scored record;
BEGIN
  IF TG_TABLE_NAME = 'point_sheet' THEN
    sheet := NEW;
  ELSE
    SELECT * INTO sheet FROM point_sheet WHERE id = NEW.sheet_id;
  END IF;
  FOR scored IN
    SELECT (cycle.parameters #>> ARRAY['parameters', 'points.' || asked.name, 'value'])::numeric AS whole,
      (SELECT sum(given.max_points) FROM point_sheet_item given JOIN content_item item ON item.id = given.content_item_id
        WHERE given.sheet_id = sheet.id AND item.point_group::text = asked.name) AS given
    FROM subject JOIN cycle ON cycle.id = subject.cycle_id CROSS JOIN (VALUES ('general'), ('result')) AS asked (name)
    WHERE subject.id = sheet.subject_id
  LOOP
    IF scored.whole IS NULL THEN
      PERFORM refuse('points.notOfPack');
    END IF;
    IF scored.given IS DISTINCT FROM (CASE WHEN sheet.is_withdrawn THEN NULL ELSE scored.whole END) THEN
      PERFORM refuse('points.incomplete');
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER point_sheet_complete AFTER INSERT ON point_sheet DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_point_sheet_complete();
CREATE CONSTRAINT TRIGGER point_sheet_item_complete AFTER INSERT ON point_sheet_item DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_point_sheet_complete();

CREATE TRIGGER point_sheet_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON point_sheet
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER point_sheet_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON point_sheet_item
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- A closed season takes no sheet; without one no items can come, and what stands is append-only.
CREATE TRIGGER season_open_insert AFTER INSERT ON point_sheet REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_season('subject');
