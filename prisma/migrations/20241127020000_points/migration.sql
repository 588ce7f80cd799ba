-- A pack of 100 points asks 30 for the common criteria and 70 for the results of the tasks (R8.12); how these are split among the
-- criteria of the appendices is the province's (R8.17). Under grades all of this stays empty.
CREATE TYPE "point_group" AS ENUM ('general', 'result');

ALTER TABLE "content_item"
  ADD COLUMN "point_group" "point_group",
  ADD COLUMN "covers_group" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "max_points" DECIMAL(5,2),
  ADD COLUMN "max_points_document" TEXT;

ALTER TABLE "self_review_answer"
  ADD COLUMN "points" DECIMAL(5,2),
  ADD COLUMN "max_points" DECIMAL(5,2);

-- An item is graded or scored, never both; the maximum has at most one decimal; the province's split names its document.
ALTER TABLE content_item ADD CONSTRAINT content_item_graded_or_scored CHECK (point_group IS NULL OR NOT is_graded);
ALTER TABLE content_item ADD CONSTRAINT content_item_max_points
  CHECK (max_points IS NULL OR (point_group IS NOT NULL AND max_points > 0 AND max_points <= 100 AND mod(max_points * 10, 1) = 0));
ALTER TABLE content_item ADD CONSTRAINT content_item_covers_group
  CHECK (NOT covers_group OR (point_group IS NOT NULL AND max_points IS NOT NULL));
ALTER TABLE content_item ADD CONSTRAINT content_item_split_documented
  CHECK (CASE WHEN max_points IS NULL OR covers_group THEN max_points_document IS NULL
    ELSE coalesce(btrim(max_points_document), '') <> '' END);
-- The texts let nobody below the province set points (R8.17), and what counts in a split is not ended beside it.
ALTER TABLE content_item ADD CONSTRAINT content_item_points_of_province
  CHECK (point_group IS NULL OR (layer IN ('central', 'provincial') AND ended_at IS NULL));
CREATE UNIQUE INDEX content_item_whole_group_once ON content_item (cycle_id, subject, point_group) WHERE covers_group;

-- Points stand with the maximum they were given under: a later split changes no review that was handed in.
ALTER TABLE self_review_answer ADD CONSTRAINT self_review_answer_grade_or_points CHECK (num_nonnulls(grade, points) <= 1);
ALTER TABLE self_review_answer ADD CONSTRAINT self_review_answer_points CHECK (
  num_nonnulls(points, max_points) <> 1
  AND (points IS NULL OR (points >= 0 AND points <= max_points AND mod(points * 10, 1) = 0)));

-- Once a statement or a split is complete, the criteria of a form add up to what the frozen pack gives the group, exactly; a pack
-- of grades has no points.
CREATE FUNCTION check_point_split() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole numeric;
  split numeric;
  covering numeric;
BEGIN
  SELECT (cycle.parameters #>> ARRAY['parameters', 'points.' || NEW.point_group, 'value'])::numeric INTO whole
    FROM cycle WHERE cycle.id = NEW.cycle_id;
  IF whole IS NULL THEN
    PERFORM refuse('points.notOfPack');
  END IF;
  SELECT sum(item.max_points) FILTER (WHERE NOT item.covers_group), sum(item.max_points) FILTER (WHERE item.covers_group)
    INTO split, covering FROM content_item item
    WHERE item.cycle_id = NEW.cycle_id AND item.subject = NEW.subject AND item.point_group = NEW.point_group;
  IF split <> whole OR covering <> whole THEN
    PERFORM refuse('points.sumWrong');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER content_item_point_split AFTER INSERT OR UPDATE ON content_item DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.point_group IS NOT NULL) EXECUTE FUNCTION check_point_split();
-- An item neither leaves nor changes its group, or the sum of the group it left would not be asked for.
CREATE FUNCTION keep_point_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('points.groupKept');
  RETURN NULL;
END $$;
CREATE TRIGGER content_item_point_group_kept BEFORE UPDATE ON content_item FOR EACH ROW
  WHEN ((OLD.point_group, OLD.covers_group, OLD.subject, OLD.cycle_id) IS DISTINCT FROM (NEW.point_group, NEW.covers_group, NEW.subject, NEW.cycle_id)
    AND OLD.point_group IS NOT NULL)
  EXECUTE FUNCTION keep_point_group();

-- Points are written under the maximum in force, to an item that is scored, while the review is not handed in.
CREATE FUNCTION check_answer_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows JOIN content_item item ON item.id = new_rows.content_item_id
    WHERE new_rows.grade IS NOT NULL AND item.point_group IS NOT NULL) THEN
    PERFORM refuse('review.gradeUnderPoints');
  END IF;
  IF EXISTS (SELECT FROM new_rows JOIN content_item item ON item.id = new_rows.content_item_id
    WHERE new_rows.points IS NOT NULL AND new_rows.max_points IS DISTINCT FROM item.max_points) THEN
    PERFORM refuse('review.splitChanged');
  END IF;
  IF EXISTS (SELECT FROM new_rows JOIN self_review ON self_review.id = new_rows.self_review_id
    WHERE new_rows.points IS NOT NULL AND self_review.status = 'submitted') THEN
    PERFORM refuse('review.submitted');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER self_review_answer_points_insert AFTER INSERT ON self_review_answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_answer_points();
CREATE TRIGGER self_review_answer_points_update AFTER UPDATE ON self_review_answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_answer_points();
