-- The same invariants of votes and ratings, asked once for all rows of a statement instead of once for every row:
-- what a meeting, an import or the demonstration writes at once is planned and checked at once.

-- 1. Who votes in a meeting. One definition for capacities and for rolls; answers who among those asked may not.
CREATE FUNCTION any_may_not_vote(participants uuid[], kinds text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
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

DROP TRIGGER participant_capacity_voting ON participant_capacity;
CREATE OR REPLACE FUNCTION check_voting_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF any_may_not_vote(
    ARRAY(SELECT participant_id FROM new_rows WHERE capacity = 'voting' ORDER BY participant_id, subject_kind),
    ARRAY(SELECT subject_kind FROM new_rows WHERE capacity = 'voting' ORDER BY participant_id, subject_kind)) THEN
    PERFORM refuse('participant.may_not_vote');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER participant_capacity_voting_insert AFTER INSERT ON participant_capacity REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_voting_capacity();
CREATE TRIGGER participant_capacity_voting_update AFTER UPDATE ON participant_capacity REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_voting_capacity();

-- 2. The roll of a ballot: present voters of its meeting while it is prepared, and nothing moves afterwards.
DROP TRIGGER ballot_roll_frozen ON ballot_roll;
CREATE OR REPLACE FUNCTION check_roll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows JOIN ballot ON ballot.id = new_rows.ballot_id WHERE ballot.status <> 'preparing') THEN
    PERFORM refuse('ballot.roll_frozen');
  END IF;
  IF EXISTS (SELECT FROM new_rows JOIN ballot ON ballot.id = new_rows.ballot_id WHERE ballot.subject_kind <> new_rows.subject_kind) THEN
    PERFORM refuse('ballot.roll_other_kind');
  END IF;
  IF EXISTS (SELECT FROM new_rows JOIN ballot ON ballot.id = new_rows.ballot_id
             LEFT JOIN participant ON participant.id = new_rows.participant_id AND participant.meeting_id = ballot.meeting_id
               AND participant.presence = 'present' AND participant.removed_reason IS NULL
             WHERE participant.id IS NULL) THEN
    PERFORM refuse('ballot.voter_not_present');
  END IF;
  IF any_may_not_vote(
    ARRAY(SELECT participant_id FROM new_rows ORDER BY participant_id, subject_kind),
    ARRAY(SELECT subject_kind FROM new_rows ORDER BY participant_id, subject_kind)) THEN
    PERFORM refuse('participant.may_not_vote');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ballot_roll_checked AFTER INSERT ON ballot_roll REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_roll();
CREATE FUNCTION refuse_frozen_roll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('ballot.roll_frozen');
  RETURN NULL;
END $$;
CREATE TRIGGER ballot_roll_frozen BEFORE UPDATE OR DELETE ON ballot_roll FOR EACH ROW EXECUTE FUNCTION refuse_frozen_roll();

DROP FUNCTION may_hold_voting_capacity(uuid, text);

-- 3. Ratings: every level rests on a required subject and on its own source.
DROP TRIGGER rating_checked ON rating;
CREATE OR REPLACE FUNCTION check_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows LEFT JOIN rating earlier ON earlier.id = new_rows.supersedes_id
             AND earlier.subject_id = new_rows.subject_id AND earlier.stage = new_rows.stage
             AND earlier.place_id IS NOT DISTINCT FROM new_rows.place_id
             WHERE new_rows.supersedes_id IS NOT NULL AND earlier.id IS NULL) THEN
    PERFORM refuse('rating.supersedes_other');
  END IF;
  IF EXISTS (SELECT FROM new_rows JOIN subject ON subject.id = new_rows.subject_id WHERE NOT subject.required) THEN
    PERFORM refuse('rating.subject_exempt');
  END IF;
  IF EXISTS (SELECT FROM new_rows WHERE stage = 'vote' AND NOT EXISTS (
      SELECT FROM ballot JOIN ballot_entry ON ballot_entry.ballot_id = ballot.id
      WHERE ballot.id = new_rows.ballot_id AND ballot.status = 'closed' AND ballot_entry.subject_id = new_rows.subject_id)) THEN
    PERFORM refuse('rating.without_ballot');
  END IF;
  IF EXISTS (SELECT FROM new_rows WHERE stage = 'decision' AND NOT EXISTS (
      SELECT FROM decision JOIN decision_item ON decision_item.decision_id = decision.id
      JOIN subject ON subject.id = decision_item.subject_id
      WHERE decision.id = new_rows.decision_id AND decision.status = 'recorded' AND decision_item.subject_id = new_rows.subject_id
        AND decision_item.level = new_rows.level AND decision.unit_id = subject.deciding_unit_id)) THEN
    PERFORM refuse('rating.without_decision');
  END IF;
  RETURN NULL;
END $$;
-- Before the levels are kept with the subject: triggers of one event fire by name.
CREATE TRIGGER rating_checked AFTER INSERT ON rating REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_rating();

-- 4. The last day of a unit, the same answer as before; its statement is planned once for all units that are dated at once.
CREATE OR REPLACE FUNCTION last_day_in_force(of_cycle uuid, of_path text, of_level unit_level, of_kind deadline_kind, set_by uuid DEFAULT NULL)
RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    WITH chain AS (
      SELECT length(unit.path) AS depth, deadline.is_extension, last_day_of(deadline.bound, deadline.due_on) AS last_day
      FROM deadline JOIN unit ON unit.id = deadline.unit_id
      WHERE deadline.cycle_id = of_cycle AND deadline.level = of_level AND deadline.kind = of_kind
        AND starts_with(of_path, unit.path)
        AND (set_by IS NULL OR set_by = CASE WHEN deadline.is_extension THEN deadline.granted_by_unit_id ELSE deadline.unit_id END))
    SELECT greatest(
      (SELECT min(last_day) FROM chain WHERE NOT is_extension),
      (SELECT max(least(extension.last_day,
          (SELECT min(later.last_day) FROM chain later WHERE NOT later.is_extension AND later.depth >= extension.depth)))
       FROM chain extension WHERE extension.is_extension)));
END $$;
