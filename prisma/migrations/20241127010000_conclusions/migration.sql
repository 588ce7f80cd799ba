-- What competent bodies concluded in the year about persons, collectives and organisations, and votes of confidence: facts with
-- their document, kept in versions (R8.7–R8.9, R8.19–R8.21).

-- CreateEnum
CREATE TYPE "conclusion_kind" AS ENUM ('degraded', 'prohibitedOrExemplary', 'subordinateNegativity', 'lowConfidence', 'disunity', 'personnelWrongdoing', 'subordinateCorruption');

-- CreateTable
CREATE TABLE "conclusion_fact" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "collective_id" UUID,
    "unit_id" UUID,
    "kind" "conclusion_kind" NOT NULL,
    "document" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "concluded_on" DATE NOT NULL,
    "low_votes" INTEGER,
    "total_votes" INTEGER,
    "self_discovered" BOOLEAN NOT NULL,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "supersedes_id" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "conclusion_fact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "conclusion_fact_supersedes_id_key" ON "conclusion_fact"("supersedes_id");

-- CreateIndex
CREATE INDEX "conclusion_fact_person_id_idx" ON "conclusion_fact"("person_id");

-- CreateIndex
CREATE INDEX "conclusion_fact_collective_id_idx" ON "conclusion_fact"("collective_id");

-- CreateIndex
CREATE INDEX "conclusion_fact_unit_id_idx" ON "conclusion_fact"("unit_id");

-- AddForeignKey
ALTER TABLE "conclusion_fact" ADD CONSTRAINT "conclusion_fact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_fact" ADD CONSTRAINT "conclusion_fact_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_fact" ADD CONSTRAINT "conclusion_fact_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion_fact" ADD CONSTRAINT "conclusion_fact_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "conclusion_fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a conclusion must satisfy, whatever program writes it --------------------------------------------------------------

ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_one_owner CHECK (num_nonnulls(person_id, collective_id, unit_id) = 1);
-- Of whom the texts say it: a member's degradation reaches the collective through the seat, never by a second entry.
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_kind_fits_owner CHECK (CASE
  WHEN kind IN ('degraded', 'prohibitedOrExemplary', 'subordinateNegativity', 'lowConfidence') THEN person_id IS NOT NULL
  WHEN kind IN ('disunity', 'personnelWrongdoing') THEN collective_id IS NOT NULL
  ELSE unit_id IS NOT NULL END);
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_source CHECK (btrim(document) <> '' AND btrim(issuer) <> '');
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_votes_of_confidence
  CHECK (num_nonnulls(low_votes, total_votes) = CASE kind WHEN 'lowConfidence' THEN 2 ELSE 0 END);
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_counts
  CHECK (total_votes > 0 AND low_votes >= 0 AND low_votes <= total_votes);
-- A vote is counted, not confessed.
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_relief CHECK (kind <> 'lowConfidence' OR NOT self_discovered);
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_not_in_future CHECK (concluded_on <= local_day(recorded_at));
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_superseding_has_reason
  CHECK ((supersedes_id IS NULL) = (reason IS NULL) AND (reason IS NULL OR btrim(reason) <> ''));
ALTER TABLE conclusion_fact ADD CONSTRAINT conclusion_fact_withdrawal_supersedes CHECK (NOT is_withdrawn OR supersedes_id IS NOT NULL);

-- A version supersedes one of the same owner that stands; a withdrawal says again what it takes back.
CREATE FUNCTION check_conclusion_fact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE earlier conclusion_fact;
BEGIN
  IF NEW.supersedes_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO earlier FROM conclusion_fact WHERE id = NEW.supersedes_id;
  IF earlier.id IS NULL OR earlier.is_withdrawn
    OR (earlier.person_id, earlier.collective_id, earlier.unit_id) IS DISTINCT FROM (NEW.person_id, NEW.collective_id, NEW.unit_id)
    OR (NEW.is_withdrawn AND earlier.kind <> NEW.kind) THEN
    PERFORM refuse('conclusion.supersedesOther');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conclusion_fact_checked BEFORE INSERT ON conclusion_fact FOR EACH ROW EXECUTE FUNCTION check_conclusion_fact();
CREATE TRIGGER conclusion_fact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON conclusion_fact
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
