-- Where a collective of under three members is reviewed, by decision of the competent level (R3.7), and which of the reviews
-- held in a body are such a collective's.

-- AlterTable
ALTER TABLE "obligation" ADD COLUMN "merged_from_id" UUID;

-- CreateTable
CREATE TABLE "review_place" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "collective_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "decided_by_unit_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "document_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "supersedes_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "review_place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "obligation_merged_from_id_idx" ON "obligation"("merged_from_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_place_supersedes_id_key" ON "review_place"("supersedes_id");

-- CreateIndex
CREATE INDEX "review_place_cycle_id_collective_id_idx" ON "review_place"("cycle_id", "collective_id");

-- CreateIndex
CREATE INDEX "review_place_host_id_idx" ON "review_place"("host_id");

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_merged_from_id_fkey" FOREIGN KEY ("merged_from_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_place" ADD CONSTRAINT "review_place_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_place" ADD CONSTRAINT "review_place_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_place" ADD CONSTRAINT "review_place_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_place" ADD CONSTRAINT "review_place_decided_by_unit_id_fkey" FOREIGN KEY ("decided_by_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_place" ADD CONSTRAINT "review_place_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "review_place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a decision must satisfy, whatever program writes it ---------------------------------------------------------------

ALTER TABLE review_place ADD CONSTRAINT review_place_other_body CHECK (collective_id <> host_id);
ALTER TABLE review_place ADD CONSTRAINT review_place_source CHECK (btrim(document) <> '');
ALTER TABLE review_place ADD CONSTRAINT review_place_has_reason CHECK (btrim(reason) <> '');
ALTER TABLE review_place ADD CONSTRAINT review_place_withdrawal_supersedes CHECK (NOT is_withdrawn OR supersedes_id IS NOT NULL);
CREATE UNIQUE INDEX review_place_one_root ON review_place (cycle_id, collective_id) WHERE supersedes_id IS NULL;
ALTER TABLE obligation ADD CONSTRAINT obligation_merged_elsewhere CHECK (merged_from_id <> collective_id);

-- The decision in force of each collective: the newest of its line, unless that one withdraws it.
CREATE VIEW review_place_in_force AS
  SELECT place.* FROM review_place place
  WHERE NOT place.is_withdrawn AND NOT EXISTS (SELECT 1 FROM review_place later WHERE later.supersedes_id = place.id);

-- "With the committee of its agency or with a body of similar function": a body of the same unit, of the unit linked with it or
-- above it, or the cell in which one of its members is active.
CREATE FUNCTION may_host_review(placed uuid, host uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM collective body JOIN unit own ON own.id = body.unit_id, collective other JOIN unit place ON place.id = other.unit_id
    WHERE body.id = placed AND other.id = host AND other.kind <> 'cellCommittee'
      AND is_valid_on(body.valid_from, body.valid_to, on_day) AND is_valid_on(other.valid_from, other.valid_to, on_day)
      AND (place.id IN (own.id, own.linked_unit_id, own.parent_id) OR place.linked_unit_id = own.id
        OR (other.kind = 'cell' AND EXISTS (
          SELECT 1 FROM collective_seat seat JOIN membership ON membership.person_id = seat.person_id
          WHERE seat.collective_id = body.id AND membership.cell_id = place.id
            AND is_valid_on(seat.valid_from, seat.valid_to, on_day)
            AND is_valid_on(membership.valid_from, membership.valid_to, on_day)))))
$$;

CREATE FUNCTION check_review_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE earlier review_place;
BEGIN
  -- Two decisions about the same bodies wait for each other: neither could see the other's row.
  PERFORM 1 FROM collective WHERE id IN (NEW.collective_id, NEW.host_id) ORDER BY id FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT 1 FROM cycle WHERE id = NEW.cycle_id AND status = 'open') THEN PERFORM refuse('cycle.notOpen'); END IF;
  IF NEW.document_on > local_day(NEW.recorded_at) THEN PERFORM refuse('place.documentInFuture'); END IF;
  IF NOT EXISTS (SELECT 1 FROM collective JOIN unit own ON own.id = collective.unit_id JOIN unit decider ON decider.id = NEW.decided_by_unit_id
      WHERE collective.id = NEW.collective_id AND starts_with(own.path, decider.path)) THEN
    PERFORM refuse('place.otherDecider');
  END IF;
  IF NEW.supersedes_id IS NOT NULL THEN
    SELECT * INTO earlier FROM review_place WHERE id = NEW.supersedes_id;
    IF (earlier.cycle_id, earlier.collective_id) IS DISTINCT FROM (NEW.cycle_id, NEW.collective_id) THEN
      PERFORM refuse('place.supersedesOther');
    END IF;
    IF NEW.is_withdrawn AND (earlier.is_withdrawn OR earlier.host_id <> NEW.host_id) THEN PERFORM refuse('place.supersedesOther'); END IF;
  END IF;
  IF NEW.is_withdrawn THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM collective WHERE id = NEW.collective_id
      AND kind IN ('leadership', 'government', 'council', 'front', 'massOrganisation')) THEN
    PERFORM refuse('place.partyBody');
  END IF;
  IF NOT may_host_review(NEW.collective_id, NEW.host_id, local_day(NEW.recorded_at)) THEN PERFORM refuse('place.unrelated'); END IF;
  IF EXISTS (SELECT 1 FROM review_place_in_force held
      WHERE held.cycle_id = NEW.cycle_id AND (held.collective_id = NEW.host_id OR held.host_id = NEW.collective_id)) THEN
    PERFORM refuse('place.chain');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_place_checked BEFORE INSERT ON review_place FOR EACH ROW EXECUTE FUNCTION check_review_place();
CREATE TRIGGER review_place_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_place
  FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- A review is a merged collective's only where a decision has ever put it into that body.
CREATE FUNCTION check_merged_obligation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM review_place JOIN subject ON subject.id = NEW.subject_id AND subject.cycle_id = review_place.cycle_id
      WHERE review_place.collective_id = NEW.merged_from_id AND review_place.host_id = NEW.collective_id) THEN
    PERFORM refuse('place.undecided');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_merged_checked BEFORE INSERT OR UPDATE OF merged_from_id, collective_id ON obligation
  FOR EACH ROW WHEN (NEW.merged_from_id IS NOT NULL) EXECUTE FUNCTION check_merged_obligation();

-- Members of a collective that is reviewed in another body's meeting vote on the subjects of their own kind there; members of
-- the other body vote on theirs (R20.1, R3.7).
CREATE OR REPLACE FUNCTION any_may_not_vote(participants uuid[], kinds text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM (SELECT DISTINCT voter_id, voted_kind FROM unnest(participants, kinds) AS asked (voter_id, voted_kind)) asked
    LEFT JOIN participant ON participant.id = asked.voter_id AND participant.removed_reason IS NULL
    LEFT JOIN meeting ON meeting.id = participant.meeting_id
    WHERE meeting.id IS NULL OR NOT (
      (voted_kind IN ('cell', 'cellCommittee') AND EXISTS (
        SELECT 1 FROM membership
        WHERE membership.person_id = participant.person_id AND membership.cell_id = meeting.unit_id AND membership.status = 'official'
          AND is_valid_on(membership.valid_from, membership.valid_to, local_day(meeting.starts_at)))
        AND NOT EXISTS (
        SELECT 1 FROM person_condition
        WHERE person_condition.person_id = participant.person_id AND person_condition.kind = 'suspended'
          AND is_valid_on(person_condition.valid_from, person_condition.valid_to, local_day(meeting.starts_at))))
      OR (voted_kind NOT IN ('cell', 'cellCommittee') AND EXISTS (
        SELECT 1 FROM collective_seat
        JOIN collective ON collective.id = collective_seat.collective_id
        WHERE collective_seat.person_id = participant.person_id
          AND is_valid_on(collective_seat.valid_from, collective_seat.valid_to, local_day(meeting.starts_at))
          AND CASE
            WHEN voted_kind LIKE '%StandingCommittee' THEN collective.unit_id = meeting.unit_id AND collective.kind = 'standingCommittee'
            WHEN voted_kind LIKE '%Committee' THEN collective.unit_id = meeting.unit_id AND collective.kind IN ('executiveCommittee', 'cellCommittee')
            ELSE EXISTS (
              SELECT 1 FROM agenda_item
              JOIN agenda_item_obligation ON agenda_item_obligation.agenda_item_id = agenda_item.id
              JOIN obligation ON obligation.id = agenda_item_obligation.obligation_id
              WHERE agenda_item.meeting_id = meeting.id AND agenda_item.subject_kind = voted_kind
                AND ((obligation.merged_from_id IS NULL AND collective.unit_id = meeting.unit_id AND collective.id = obligation.collective_id)
                  OR collective.id = obligation.merged_from_id)) END)
        -- a suspended committee member is reviewed but does not sit
        AND NOT EXISTS (
        SELECT 1 FROM person_condition
        WHERE person_condition.person_id = participant.person_id AND person_condition.kind IN ('suspended', 'committeeSuspended')
          AND is_valid_on(person_condition.valid_from, person_condition.valid_to, local_day(meeting.starts_at)))
        -- Party bodies: a probationary member does not vote; leaderships of agencies: Party status does not matter
        AND NOT (voted_kind LIKE '%Committee' AND EXISTS (
        SELECT 1 FROM membership
        WHERE membership.person_id = participant.person_id AND membership.status = 'probationary'
          AND is_valid_on(membership.valid_from, membership.valid_to, local_day(meeting.starts_at)))))))
$$;
