-- Points stand once something rests on them, whatever program writes: a list that names the subject is with the deciding body, or the
-- dossier of the Party organisation that scored itself was sent and has not been returned.
-- Both sides meet at the subject's row: who writes a sheet holds it alone, who presents or sends holds it shared. So of two at once
-- the second sees what the first did.
CREATE FUNCTION check_point_sheet_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rated subject;
BEGIN
  SELECT * INTO rated FROM subject WHERE id = NEW.subject_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM decision_item item JOIN decision ON decision.id = item.decision_id
    WHERE item.subject_id = rated.id AND decision.status = 'presented') THEN
    PERFORM refuse('rating.inPresentedList');
  END IF;
  IF NEW.scorer = 'own' AND EXISTS (SELECT FROM dossier WHERE dossier.cycle_id = rated.cycle_id
    AND dossier.unit_id = rated.home_unit_id AND dossier.status IN ('submitted', 'received', 'decided')) THEN
    PERFORM refuse('points.dossierSent');
  END IF;
  RETURN NEW;
END $$;
-- After point_sheet_checked, in the order of their names: a decision that stands is named before what led to it.
CREATE TRIGGER point_sheet_stands BEFORE INSERT ON point_sheet FOR EACH ROW EXECUTE FUNCTION check_point_sheet_stands();

CREATE FUNCTION wait_for_points_of_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM subject WHERE id IN (SELECT item.subject_id FROM decision_item item WHERE item.decision_id = NEW.id) ORDER BY id FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_waits_for_points BEFORE UPDATE OF status ON decision FOR EACH ROW
  WHEN (NEW.status = 'presented' AND OLD.status <> 'presented') EXECUTE FUNCTION wait_for_points_of_list();

CREATE FUNCTION wait_for_points_of_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM subject WHERE cycle_id = NEW.cycle_id AND home_unit_id = NEW.unit_id AND track = 'organisation' ORDER BY id FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER dossier_waits_for_points BEFORE INSERT OR UPDATE OF status ON dossier FOR EACH ROW
  WHEN (NEW.status = 'submitted') EXECUTE FUNCTION wait_for_points_of_dossier();
