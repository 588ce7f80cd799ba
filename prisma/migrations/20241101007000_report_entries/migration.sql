-- What a unit has sent stays as it was sent: an entry is taken up once by the level above, and never changes afterwards.
-- A sent report can still be supplemented with entries that arrive late from below.

CREATE UNIQUE INDEX "difficulty_source_id_key" ON "difficulty"("source_id");
CREATE UNIQUE INDEX "proposal_source_id_key" ON "proposal"("source_id");
CREATE INDEX "difficulty_report_id_idx" ON "difficulty"("report_id");
CREATE INDEX "proposal_report_id_idx" ON "proposal"("report_id");
CREATE INDEX "proposal_addressee_id_idx" ON "proposal"("addressee_id");
CREATE INDEX "answer_proposal_id_idx" ON "answer"("proposal_id");

CREATE FUNCTION check_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'sent' THEN PERFORM refuse('report.alreadySent'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quality_report_checked BEFORE UPDATE ON quality_report FOR EACH ROW
  WHEN (OLD.status = 'sent' AND (NEW.status, NEW.quality, NEW.strengths, NEW.weaknesses, NEW.sent_at, NEW.unit_id, NEW.cycle_id)
    IS DISTINCT FROM (OLD.status, OLD.quality, OLD.strengths, OLD.weaknesses, OLD.sent_at, OLD.unit_id, OLD.cycle_id))
  EXECUTE FUNCTION check_report();

CREATE FUNCTION check_report_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM quality_report WHERE id = OLD.report_id AND status = 'sent') THEN
    PERFORM refuse('report.alreadySent');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER difficulty_checked BEFORE UPDATE OR DELETE ON difficulty FOR EACH ROW EXECUTE FUNCTION check_report_entry();
CREATE TRIGGER proposal_checked BEFORE UPDATE OR DELETE ON proposal FOR EACH ROW EXECUTE FUNCTION check_report_entry();

-- Only what was sent is answered, and only by the unit it is addressed to.
CREATE FUNCTION check_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM proposal JOIN quality_report ON quality_report.id = proposal.report_id
                 WHERE proposal.id = NEW.proposal_id AND proposal.addressee_id = NEW.unit_id AND quality_report.status = 'sent') THEN
    PERFORM refuse('report.notForUnit');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_checked BEFORE INSERT ON answer FOR EACH ROW EXECUTE FUNCTION check_answer();
