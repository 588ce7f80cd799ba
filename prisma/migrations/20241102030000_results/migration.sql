-- Task results of a subject and discipline in the period: facts with their source, kept in versions.

-- CreateEnum
CREATE TYPE "target_outcome" AS ENUM ('met', 'notMet', 'notRelevant');

-- CreateEnum
CREATE TYPE "discipline_kind" AS ENUM ('reprimand', 'warning', 'dismissal', 'expulsion');

-- CreateTable
CREATE TABLE "task_result" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "assigned" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "done_late" INTEGER NOT NULL,
    "above_requirement" INTEGER NOT NULL,
    "main_targets" "target_outcome",
    "growth" "target_outcome" NOT NULL DEFAULT 'notRelevant',
    "budget_revenue" "target_outcome" NOT NULL DEFAULT 'notRelevant',
    "public_investment" "target_outcome" NOT NULL DEFAULT 'notRelevant',
    "income_per_head" "target_outcome" NOT NULL DEFAULT 'notRelevant',
    "poverty_reduction" "target_outcome" NOT NULL DEFAULT 'notRelevant',
    "force_majeure" TEXT,
    "source_document" TEXT NOT NULL,
    "source_on" DATE NOT NULL,
    "supersedes_id" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "task_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discipline_fact" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "collective_id" UUID,
    "unit_id" UUID,
    "kind" "discipline_kind" NOT NULL,
    "decided_on" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "act_on" DATE NOT NULL,
    "act_unit_id" UUID NOT NULL,
    "is_duty_related" BOOLEAN NOT NULL,
    "self_discovered" BOOLEAN NOT NULL,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "supersedes_id" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "discipline_fact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "task_result_supersedes_id_key" ON "task_result"("supersedes_id");

-- CreateIndex
CREATE INDEX "task_result_subject_id_idx" ON "task_result"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "discipline_fact_supersedes_id_key" ON "discipline_fact"("supersedes_id");

-- CreateIndex
CREATE INDEX "discipline_fact_person_id_idx" ON "discipline_fact"("person_id");

-- CreateIndex
CREATE INDEX "discipline_fact_collective_id_idx" ON "discipline_fact"("collective_id");

-- CreateIndex
CREATE INDEX "discipline_fact_unit_id_idx" ON "discipline_fact"("unit_id");

-- CreateIndex
CREATE INDEX "discipline_fact_act_unit_id_idx" ON "discipline_fact"("act_unit_id");

-- AddForeignKey
ALTER TABLE "task_result" ADD CONSTRAINT "task_result_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_result" ADD CONSTRAINT "task_result_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "task_result"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discipline_fact" ADD CONSTRAINT "discipline_fact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discipline_fact" ADD CONSTRAINT "discipline_fact_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discipline_fact" ADD CONSTRAINT "discipline_fact_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discipline_fact" ADD CONSTRAINT "discipline_fact_act_unit_id_fkey" FOREIGN KEY ("act_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discipline_fact" ADD CONSTRAINT "discipline_fact_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "discipline_fact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the figures must satisfy, whatever program writes them ------------------------------------------------------------

ALTER TABLE task_result ADD CONSTRAINT task_result_counts CHECK (
  assigned >= 0 AND done >= 0 AND done_late >= 0 AND above_requirement >= 0
  AND done <= assigned AND done_late <= done AND above_requirement <= done);
ALTER TABLE task_result ADD CONSTRAINT task_result_source CHECK (btrim(source_document) <> '');
ALTER TABLE task_result ADD CONSTRAINT task_result_superseding_has_reason
  CHECK ((supersedes_id IS NULL) = (reason IS NULL) AND (reason IS NULL OR btrim(reason) <> ''));
CREATE UNIQUE INDEX task_result_one_root ON task_result (subject_id) WHERE supersedes_id IS NULL;

ALTER TABLE discipline_fact ADD CONSTRAINT discipline_fact_one_owner CHECK (num_nonnulls(person_id, collective_id, unit_id) = 1);
ALTER TABLE discipline_fact ADD CONSTRAINT discipline_fact_source CHECK (btrim(document) <> '');
ALTER TABLE discipline_fact ADD CONSTRAINT discipline_fact_dates CHECK (act_on <= decided_on);
ALTER TABLE discipline_fact ADD CONSTRAINT discipline_fact_superseding_has_reason
  CHECK ((supersedes_id IS NULL) = (reason IS NULL) AND (reason IS NULL OR btrim(reason) <> ''));
ALTER TABLE discipline_fact ADD CONSTRAINT discipline_fact_withdrawal_supersedes CHECK (NOT is_withdrawn OR supersedes_id IS NOT NULL);

-- A version supersedes one of the same subject or owner; the five basic targets belong to bodies, never to a person.
CREATE FUNCTION check_task_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rated subject;
BEGIN
  SELECT * INTO rated FROM subject WHERE id = NEW.subject_id;
  IF NOT rated.required THEN PERFORM refuse('rating.subject_exempt'); END IF;
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM task_result earlier WHERE earlier.id = NEW.supersedes_id AND earlier.subject_id = NEW.subject_id) THEN
    PERFORM refuse('taskResult.supersedesOther');
  END IF;
  IF rated.person_id IS NOT NULL AND (NEW.growth, NEW.budget_revenue, NEW.public_investment, NEW.income_per_head, NEW.poverty_reduction)
    IS DISTINCT FROM ('notRelevant'::target_outcome, 'notRelevant'::target_outcome, 'notRelevant'::target_outcome,
      'notRelevant'::target_outcome, 'notRelevant'::target_outcome) THEN
    PERFORM refuse('taskResult.targetsOfBodies');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER task_result_checked BEFORE INSERT ON task_result FOR EACH ROW EXECUTE FUNCTION check_task_result();

CREATE FUNCTION check_discipline_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM discipline_fact earlier WHERE earlier.id = NEW.supersedes_id AND NOT earlier.is_withdrawn
      AND (earlier.person_id, earlier.collective_id, earlier.unit_id) IS NOT DISTINCT FROM (NEW.person_id, NEW.collective_id, NEW.unit_id)) THEN
    PERFORM refuse('discipline.supersedesOther');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER discipline_fact_checked BEFORE INSERT ON discipline_fact FOR EACH ROW EXECUTE FUNCTION check_discipline_fact();

CREATE TRIGGER task_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON task_result
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER discipline_fact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON discipline_fact
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
