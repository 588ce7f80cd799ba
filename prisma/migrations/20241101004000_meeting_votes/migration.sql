-- One ballot per kind of subject carries every subject of that kind, whatever its track; the track stands on the subject.
DROP INDEX ballot_one_root;
CREATE UNIQUE INDEX ballot_one_root ON ballot (meeting_id, subject_kind) WHERE repeats_id IS NULL;

CREATE OR REPLACE FUNCTION check_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE voters integer;
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'closed' THEN PERFORM refuse('ballot.closed'); END IF;
  IF (NEW.meeting_id, NEW.subject_kind, NEW.form, NEW.repeats_id) IS DISTINCT FROM (OLD.meeting_id, OLD.subject_kind, OLD.form, OLD.repeats_id)
    OR (OLD.status = 'open' AND NEW.status = 'preparing') THEN
    PERFORM refuse('ballot.roll_frozen');
  END IF;
  IF NEW.status = 'closed' THEN
    SELECT count(*) INTO voters FROM ballot_roll WHERE ballot_id = NEW.id;
    IF OLD.status <> 'open' OR voters = 0 OR num_nulls(NEW.issued, NEW.returned, NEW.lost, NEW.valid, NEW.invalid, NEW.closed_at) > 0
      OR NEW.issued > voters OR NEW.issued <> NEW.returned + NEW.lost OR NEW.returned <> NEW.valid + NEW.invalid
      OR NOT EXISTS (SELECT 1 FROM ballot_entry WHERE ballot_id = NEW.id)
      OR EXISTS (SELECT 1 FROM ballot_entry WHERE ballot_id = NEW.id
                 AND (num_nulls(excellent, good, fair, failed, blank) > 0 OR excellent + good + fair + failed + blank <> NEW.valid)) THEN
      PERFORM refuse('ballot.not_reconciled');
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_new_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'preparing' THEN PERFORM refuse('ballot.roll_frozen'); END IF;
  IF NEW.repeats_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ballot earlier WHERE earlier.id = NEW.repeats_id AND earlier.status = 'closed'
      AND (earlier.meeting_id, earlier.subject_kind) = (NEW.meeting_id, NEW.subject_kind)) THEN
    PERFORM refuse('ballot.repeat_unrelated');
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE ballot DROP COLUMN track;

-- In a combined meeting a leadership collective may be reviewed beside the committee (R4.3): its members vote on it there,
-- when the agenda names an obligation of that very body.
CREATE OR REPLACE FUNCTION may_hold_voting_capacity(voter_participant uuid, voted_kind text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1
    FROM participant
    JOIN meeting ON meeting.id = participant.meeting_id
    WHERE participant.id = voter_participant AND participant.removed_reason IS NULL AND (
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
            ELSE collective.unit_id = meeting.unit_id AND collective.id IN (
              SELECT obligation.collective_id FROM agenda_item
              JOIN agenda_item_obligation ON agenda_item_obligation.agenda_item_id = agenda_item.id
              JOIN obligation ON obligation.id = agenda_item_obligation.obligation_id
              WHERE agenda_item.meeting_id = meeting.id AND agenda_item.subject_kind = voted_kind) END)
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

-- The register is asked again when the roll is frozen, and a capacity cannot be handed to somebody else.
CREATE OR REPLACE FUNCTION check_roll() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held ballot%ROWTYPE;
BEGIN
  SELECT * INTO held FROM ballot WHERE id = coalesce(NEW.ballot_id, OLD.ballot_id);
  IF TG_OP <> 'INSERT' OR held.status <> 'preparing' THEN PERFORM refuse('ballot.roll_frozen'); END IF;
  IF NEW.subject_kind <> held.subject_kind THEN PERFORM refuse('ballot.roll_other_kind'); END IF;
  IF NOT EXISTS (SELECT 1 FROM participant WHERE id = NEW.participant_id AND meeting_id = held.meeting_id
                 AND presence = 'present' AND removed_reason IS NULL) THEN
    PERFORM refuse('ballot.voter_not_present');
  END IF;
  IF NOT may_hold_voting_capacity(NEW.participant_id, NEW.subject_kind) THEN PERFORM refuse('participant.may_not_vote'); END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION check_participant_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.person_id, NEW.meeting_id) IS DISTINCT FROM (OLD.person_id, OLD.meeting_id) THEN PERFORM refuse('participant.other_person'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER participant_kept BEFORE UPDATE ON participant FOR EACH ROW EXECUTE FUNCTION check_participant_kept();

CREATE FUNCTION check_meeting_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.unit_id, NEW.collective_id, NEW.cycle_id) IS DISTINCT FROM (OLD.unit_id, OLD.collective_id, OLD.cycle_id) THEN
    PERFORM refuse('meeting.other_unit');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_kept BEFORE UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION check_meeting_kept();

ALTER TABLE participant ADD CONSTRAINT participant_absent_with_reason CHECK (presence <> 'absent' OR absence_reason IS NOT NULL);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_concluded_complete
  CHECK (status <> 'concluded' OR (conclusion IS NOT NULL AND concluded_at IS NOT NULL AND postponed_reason IS NULL));
ALTER TABLE critique ADD CONSTRAINT critique_reply_complete CHECK ((reply_kind IS NULL) = (reply_text IS NULL));
ALTER TABLE meeting ADD CONSTRAINT meeting_cancelled_with_reason CHECK (status <> 'cancelled' OR cancel_reason IS NOT NULL);
