-- What the database itself holds, whatever program writes to it.
-- Refusals carry SQLSTATE KD001..KD0nn and a stable token as the message; lib/db maps them to sentences.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION refuse(token text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING ERRCODE = 'KD001', MESSAGE = token; END $$;

CREATE FUNCTION local_day(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;

CREATE FUNCTION is_valid_on(starts date, ends date, day date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT starts <= day AND (ends IS NULL OR day < ends) $$;

-- 1. Validity in time -------------------------------------------------------------------------------------------------

ALTER TABLE unit ADD CONSTRAINT unit_period CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_placement ADD CONSTRAINT unit_placement_period CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_placement ADD CONSTRAINT unit_placement_once
  EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE membership ADD CONSTRAINT membership_period CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE membership ADD CONSTRAINT membership_once
  EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE membership ADD CONSTRAINT membership_official_date CHECK (status = 'official' OR official_on IS NULL);
ALTER TABLE collective_seat ADD CONSTRAINT collective_seat_period CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE collective_seat ADD CONSTRAINT collective_seat_once
  EXCLUDE USING gist (collective_id WITH =, person_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE collective_seat ADD CONSTRAINT collective_seat_one_head
  EXCLUDE USING gist (collective_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (role = 'head');
ALTER TABLE person_condition ADD CONSTRAINT person_condition_period CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE person_condition ADD CONSTRAINT person_condition_once
  EXCLUDE USING gist (person_id WITH =, kind WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE "position" ADD CONSTRAINT position_period CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_period CHECK (valid_to IS NULL OR valid_to > valid_from);

-- 2. The tree: a placement's path is its parent's path plus the unit's code; the unit keeps the newest one --------------

CREATE FUNCTION check_placement_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own_code text; parent_path text;
BEGIN
  SELECT code INTO own_code FROM unit WHERE id = NEW.unit_id;
  IF NEW.parent_id IS NULL THEN parent_path := '/'; ELSE SELECT path INTO parent_path FROM unit WHERE id = NEW.parent_id; END IF;
  IF NEW.path IS DISTINCT FROM parent_path || own_code || '/' THEN PERFORM refuse('unit.path_broken'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_placement_path BEFORE INSERT OR UPDATE ON unit_placement
  FOR EACH ROW EXECUTE FUNCTION check_placement_path();

CREATE FUNCTION keep_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE unit SET path = NEW.path, parent_id = NEW.parent_id
  WHERE id = NEW.unit_id AND (path, parent_id) IS DISTINCT FROM (NEW.path, NEW.parent_id)
    AND NOT EXISTS (SELECT 1 FROM unit_placement later WHERE later.unit_id = NEW.unit_id AND later.valid_from > NEW.valid_from);
  RETURN NULL;
END $$;
CREATE TRIGGER unit_placement_kept AFTER INSERT OR UPDATE ON unit_placement
  FOR EACH ROW EXECUTE FUNCTION keep_unit_path();

CREATE INDEX unit_path_prefix ON unit (path text_pattern_ops);

-- 3. Search -----------------------------------------------------------------------------------------------------------

CREATE INDEX person_search ON person USING gin (search_name gin_trgm_ops);
CREATE INDEX person_order ON person (sort_name COLLATE "vi-VN-x-icu", id);
CREATE INDEX unit_search ON unit USING gin (search_name gin_trgm_ops);
CREATE INDEX subject_search ON subject USING gin (search_name gin_trgm_ops);
CREATE INDEX meeting_search ON meeting USING gin (search_title gin_trgm_ops);
CREATE INDEX shortcoming_search ON shortcoming USING gin (search_text gin_trgm_ops);
CREATE INDEX audit_event_search ON audit_event USING gin (search_text gin_trgm_ops);

-- 4. Subjects: once per cycle and track; exactly one thing; exempt only with a reason ------------------------------------

ALTER TABLE subject ADD CONSTRAINT subject_one_thing CHECK (
  (track = 'organisation' AND unit_id IS NOT NULL AND collective_id IS NULL AND person_id IS NULL)
  OR (track = 'collective' AND collective_id IS NOT NULL AND unit_id IS NULL AND person_id IS NULL)
  OR (track IN ('partyMember', 'official') AND person_id IS NOT NULL AND unit_id IS NULL AND collective_id IS NULL));
ALTER TABLE subject ADD CONSTRAINT subject_exempt_with_code CHECK (required = (exemption_code IS NULL));
ALTER TABLE subject ADD CONSTRAINT subject_exempt_not_reviewed CHECK (required OR reviewed_on IS NULL);
CREATE UNIQUE INDEX subject_unit_once ON subject (cycle_id, track, unit_id) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX subject_collective_once ON subject (cycle_id, track, collective_id) WHERE collective_id IS NOT NULL;
CREATE UNIQUE INDEX subject_person_once ON subject (cycle_id, track, person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX obligation_one_primary ON obligation (subject_id) WHERE is_primary AND status <> 'ended';
ALTER TABLE obligation ADD CONSTRAINT obligation_reviewed_dated CHECK ((status = 'reviewed') = (reviewed_on IS NOT NULL));
ALTER TABLE historical_rating ADD CONSTRAINT historical_rating_one_thing CHECK (num_nonnulls(unit_id, collective_id, person_id) = 1);
ALTER TABLE self_review ADD CONSTRAINT self_review_one_author CHECK (num_nonnulls(person_id, collective_id) = 1);
CREATE UNIQUE INDEX self_review_person_once ON self_review (cycle_id, person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX self_review_collective_once ON self_review (cycle_id, collective_id) WHERE collective_id IS NOT NULL;
ALTER TABLE shortcoming ADD CONSTRAINT shortcoming_one_owner CHECK (num_nonnulls(person_id, collective_id) <= 1);

CREATE FUNCTION keep_subject_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE subject SET reviewed_on = changed.reviewed_on
  FROM (SELECT subject_id, max(reviewed_on) AS reviewed_on FROM new_rows WHERE is_primary AND status <> 'ended' GROUP BY subject_id) changed
  WHERE subject.id = changed.subject_id AND subject.reviewed_on IS DISTINCT FROM changed.reviewed_on;
  RETURN NULL;
END $$;
CREATE TRIGGER obligation_reviewed_insert AFTER INSERT ON obligation
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_subject_reviewed();
CREATE TRIGGER obligation_reviewed_update AFTER UPDATE ON obligation
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_subject_reviewed();

-- 5. Append-only ------------------------------------------------------------------------------------------------------

CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM refuse('row.append_only'); RETURN NULL; END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['audit_event', 'rating', 'dossier_version', 'dossier_event', 'remediation_step', 'assignment_note', 'answer', 'minutes', 'historical_rating']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', kept || '_append_only', kept);
  END LOOP;
END $$;

-- 6. Meetings: who may vote on what -----------------------------------------------------------------------------------

-- A voting capacity must rest on what the register says on the day of the meeting: official membership of the cell,
-- or a seat in the body that is reviewed. Everyone else can at most advise, direct, supervise or record.
CREATE FUNCTION may_hold_voting_capacity(voter_participant uuid, voted_kind text) RETURNS boolean LANGUAGE sql STABLE AS $$
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
            ELSE collective.id = meeting.collective_id END)
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

CREATE FUNCTION check_voting_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.capacity = 'voting' AND NOT may_hold_voting_capacity(NEW.participant_id, NEW.subject_kind) THEN
    PERFORM refuse('participant.may_not_vote');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER participant_capacity_voting BEFORE INSERT OR UPDATE ON participant_capacity
  FOR EACH ROW EXECUTE FUNCTION check_voting_capacity();

CREATE UNIQUE INDEX participant_one_chair ON participant (meeting_id) WHERE is_chair AND removed_reason IS NULL;

-- 7. Ballots: a frozen roll of present voters, a tally that reconciles, nothing changed after closing ---------------------

ALTER TABLE ballot_roll ADD CONSTRAINT ballot_roll_voters_only CHECK (capacity = 'voting');
ALTER TABLE ballot ADD CONSTRAINT ballot_counts_not_negative CHECK (
  coalesce(issued, 0) >= 0 AND coalesce(returned, 0) >= 0 AND coalesce(lost, 0) >= 0 AND coalesce(valid, 0) >= 0 AND coalesce(invalid, 0) >= 0);
ALTER TABLE ballot ADD CONSTRAINT ballot_repeat_has_reason CHECK ((repeats_id IS NULL) = (repeat_reason IS NULL));
ALTER TABLE ballot_entry ADD CONSTRAINT ballot_entry_not_negative CHECK (
  coalesce(excellent, 0) >= 0 AND coalesce(good, 0) >= 0 AND coalesce(fair, 0) >= 0 AND coalesce(failed, 0) >= 0 AND coalesce(blank, 0) >= 0);
-- One open or first ballot per kind of subject in a meeting; a second one must name the one it repeats.
CREATE UNIQUE INDEX ballot_one_root ON ballot (meeting_id, subject_kind, track) WHERE repeats_id IS NULL;

CREATE FUNCTION check_roll() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held ballot%ROWTYPE;
BEGIN
  SELECT * INTO held FROM ballot WHERE id = coalesce(NEW.ballot_id, OLD.ballot_id);
  IF TG_OP <> 'INSERT' OR held.status <> 'preparing' THEN PERFORM refuse('ballot.roll_frozen'); END IF;
  IF NEW.subject_kind <> held.subject_kind THEN PERFORM refuse('ballot.roll_other_kind'); END IF;
  IF NOT EXISTS (SELECT 1 FROM participant WHERE id = NEW.participant_id AND meeting_id = held.meeting_id
                 AND presence = 'present' AND removed_reason IS NULL) THEN
    PERFORM refuse('ballot.voter_not_present');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_roll_frozen BEFORE INSERT OR UPDATE OR DELETE ON ballot_roll FOR EACH ROW EXECUTE FUNCTION check_roll();

CREATE FUNCTION check_ballot_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held ballot%ROWTYPE;
BEGIN
  SELECT * INTO held FROM ballot WHERE id = coalesce(NEW.ballot_id, OLD.ballot_id);
  IF held.status = 'closed' OR TG_OP = 'DELETE' OR (TG_OP = 'INSERT' AND held.status <> 'preparing') THEN
    PERFORM refuse('ballot.closed');
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.ballot_id, NEW.subject_id, NEW.agenda_item_id) IS DISTINCT FROM (OLD.ballot_id, OLD.subject_id, OLD.agenda_item_id) THEN
    PERFORM refuse('ballot.entry_moved');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM agenda_item WHERE id = NEW.agenda_item_id AND meeting_id = held.meeting_id
                 AND status = 'concluded' AND subject_kind = held.subject_kind) THEN
    PERFORM refuse('ballot.before_conclusion');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_entry_checked BEFORE INSERT OR UPDATE OR DELETE ON ballot_entry FOR EACH ROW EXECUTE FUNCTION check_ballot_entry();

CREATE FUNCTION check_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE voters integer;
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status = 'closed' THEN PERFORM refuse('ballot.closed'); END IF;
  IF (NEW.meeting_id, NEW.subject_kind, NEW.track, NEW.form, NEW.repeats_id) IS DISTINCT FROM (OLD.meeting_id, OLD.subject_kind, OLD.track, OLD.form, OLD.repeats_id)
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
CREATE TRIGGER ballot_checked BEFORE UPDATE OR DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION check_ballot();
CREATE FUNCTION check_new_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> 'preparing' THEN PERFORM refuse('ballot.roll_frozen'); END IF;
  IF NEW.repeats_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ballot earlier WHERE earlier.id = NEW.repeats_id AND earlier.status = 'closed'
      AND (earlier.meeting_id, earlier.subject_kind, earlier.track) = (NEW.meeting_id, NEW.subject_kind, NEW.track)) THEN
    PERFORM refuse('ballot.repeat_unrelated');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_new BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION check_new_ballot();

-- 8. Ratings: one unbroken line of supersession per subject, stage and place ------------------------------------------------

CREATE UNIQUE INDEX rating_one_root ON rating (subject_id, stage, coalesce(place_id, '00000000-0000-0000-0000-000000000000')) WHERE supersedes_id IS NULL;
ALTER TABLE rating ADD CONSTRAINT rating_decision_source CHECK ((stage = 'decision') = (decision_id IS NOT NULL));
ALTER TABLE rating ADD CONSTRAINT rating_vote_source CHECK (stage <> 'vote' OR (ballot_id IS NOT NULL AND place_id IS NOT NULL));
ALTER TABLE rating ADD CONSTRAINT rating_ballot_fk FOREIGN KEY (ballot_id) REFERENCES ballot (id);
ALTER TABLE rating ADD CONSTRAINT rating_superseding_has_reason CHECK (supersedes_id IS NULL OR reason IS NOT NULL OR stage IN ('self', 'vote'));

CREATE FUNCTION check_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM rating earlier WHERE earlier.id = NEW.supersedes_id AND earlier.subject_id = NEW.subject_id AND earlier.stage = NEW.stage
      AND earlier.place_id IS NOT DISTINCT FROM NEW.place_id) THEN
    PERFORM refuse('rating.supersedes_other');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM subject WHERE id = NEW.subject_id AND required) THEN PERFORM refuse('rating.subject_exempt'); END IF;
  IF NEW.stage = 'vote' AND NOT EXISTS (SELECT 1 FROM ballot JOIN ballot_entry ON ballot_entry.ballot_id = ballot.id
      WHERE ballot.id = NEW.ballot_id AND ballot.status = 'closed' AND ballot_entry.subject_id = NEW.subject_id) THEN
    PERFORM refuse('rating.without_ballot');
  END IF;
  IF NEW.stage = 'decision' AND NOT EXISTS (
    SELECT 1 FROM decision JOIN decision_item ON decision_item.decision_id = decision.id
    JOIN subject ON subject.id = decision_item.subject_id
    WHERE decision.id = NEW.decision_id AND decision.status = 'recorded' AND decision_item.subject_id = NEW.subject_id
      AND decision_item.level = NEW.level AND decision.unit_id = subject.deciding_unit_id) THEN
    PERFORM refuse('rating.without_decision');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rating_checked BEFORE INSERT ON rating FOR EACH ROW EXECUTE FUNCTION check_rating();

-- Keeps the newest value of each stage on the subject and, for decisions, the cap of its group (R20.6): never beyond the
-- lenient reading, also when two sessions are recorded at the same moment, because the group's row is locked first.
CREATE FUNCTION keep_subject_levels() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE touched record; excellent_count integer; base integer; allowed integer;
BEGIN
  PERFORM 1 FROM comparable_group WHERE id IN (
    SELECT subject.group_id FROM new_rows JOIN subject ON subject.id = new_rows.subject_id WHERE new_rows.stage = 'decision')
  ORDER BY id FOR UPDATE;
  UPDATE subject SET
    self_level = coalesce(newest.self_level, subject.self_level),
    vote_level = coalesce(newest.vote_level, subject.vote_level),
    proposal_level = coalesce(newest.proposal_level, subject.proposal_level),
    appraisal_level = coalesce(newest.appraisal_level, subject.appraisal_level),
    decided_level = coalesce(newest.decided_level, subject.decided_level),
    decided_on = coalesce(newest.decided_on, subject.decided_on)
  FROM (
    SELECT subject_id,
      (array_agg(level ORDER BY recorded_at DESC, id DESC) FILTER (WHERE stage = 'self'))[1] AS self_level,
      (array_agg(level ORDER BY recorded_at DESC, id DESC) FILTER (WHERE stage = 'vote'))[1] AS vote_level,
      (array_agg(level ORDER BY recorded_at DESC, id DESC) FILTER (WHERE stage = 'committeeProposal'))[1] AS proposal_level,
      (array_agg(level ORDER BY recorded_at DESC, id DESC) FILTER (WHERE stage = 'appraisal'))[1] AS appraisal_level,
      (array_agg(level ORDER BY recorded_at DESC, id DESC) FILTER (WHERE stage = 'decision'))[1] AS decided_level,
      (array_agg(rated_on ORDER BY recorded_at DESC, id DESC) FILTER (WHERE stage = 'decision'))[1] AS decided_on
    FROM new_rows GROUP BY subject_id) newest
  WHERE subject.id = newest.subject_id;
  FOR touched IN
    SELECT DISTINCT comparable_group.* FROM new_rows
    JOIN subject ON subject.id = new_rows.subject_id
    JOIN comparable_group ON comparable_group.id = subject.group_id
    WHERE new_rows.stage = 'decision' AND new_rows.level = 'excellent'
  LOOP
    SELECT count(*) FILTER (WHERE decided_level = 'excellent'),
           count(*) FILTER (WHERE coalesce(decided_level, appraisal_level, proposal_level, vote_level) IN ('excellent', 'good'))
      INTO excellent_count, base FROM subject WHERE group_id = touched.id AND required;
    allowed := CASE WHEN touched.confirmed_base = 'exclusive' THEN base * touched.share_percent / (100 + touched.share_percent)
                    ELSE base * touched.share_percent / 100 END;
    IF excellent_count > allowed THEN PERFORM refuse('cap.exceeded'); END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER rating_kept AFTER INSERT ON rating REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_subject_levels();

ALTER TABLE comparable_group ADD CONSTRAINT comparable_group_share
  CHECK (share_percent BETWEEN 1 AND 25 AND (share_percent <= 20 OR share_document IS NOT NULL));
ALTER TABLE comparable_group ADD CONSTRAINT comparable_group_base
  CHECK (confirmed_base IS NULL OR (confirmed_base IN ('exclusive', 'inclusive') AND confirmed_document IS NOT NULL));

-- 9. Decisions: complete when recorded, never edited afterwards ---------------------------------------------------------

ALTER TABLE decision ADD CONSTRAINT decision_complete CHECK (status <> 'recorded' OR (
  num_nulls(session_on, number, decided_on, members_total, members_present, votes_for, recorded_at) = 0
  AND members_present <= members_total AND votes_for <= members_present AND votes_for * 2 > members_total));

CREATE FUNCTION check_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'recorded' THEN PERFORM refuse('decision.recorded'); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_checked BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION check_decision();
CREATE FUNCTION check_decision_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM decision WHERE id = coalesce(NEW.decision_id, OLD.decision_id) AND status = 'recorded') THEN
    PERFORM refuse('decision.recorded');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_item_checked BEFORE INSERT OR UPDATE OR DELETE ON decision_item FOR EACH ROW EXECUTE FUNCTION check_decision_item();

-- 10. Dossiers, deadlines, plans, reports -------------------------------------------------------------------------------

ALTER TABLE dossier ADD CONSTRAINT dossier_submitted_dated CHECK (status = 'preparing' OR submitted_at IS NOT NULL);
ALTER TABLE dossier_event ADD CONSTRAINT dossier_returned_with_reason CHECK (status <> 'returned' OR reason IS NOT NULL);
ALTER TABLE deadline ADD CONSTRAINT deadline_extension_from_above CHECK (NOT is_extension OR (granted_by_unit_id IS NOT NULL AND reason IS NOT NULL));
ALTER TABLE plan ADD CONSTRAINT plan_issued_complete CHECK (status <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL));
ALTER TABLE quality_report ADD CONSTRAINT quality_report_sent_dated CHECK (status <> 'sent' OR sent_at IS NOT NULL);
ALTER TABLE self_review ADD CONSTRAINT self_review_submitted_dated CHECK (status <> 'submitted' OR submitted_at IS NOT NULL);
ALTER TABLE cycle ADD CONSTRAINT cycle_opened_dated CHECK (status = 'preparing' OR opened_at IS NOT NULL);
CREATE UNIQUE INDEX cycle_one_open ON cycle ((true)) WHERE status = 'open';
CREATE UNIQUE INDEX unit_mark_one_active ON unit_mark (cycle_id, unit_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX assignment_once ON assignment (cycle_id, unit_id, person_id, kind) WHERE valid_to IS NULL;
ALTER TABLE complaint ADD CONSTRAINT complaint_resolved_complete CHECK (status <> 'resolved' OR (outcome IS NOT NULL AND resolved_on IS NOT NULL));
