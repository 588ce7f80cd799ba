-- More that is counted when it changes and only read afterwards, in the same tables and folded upward in the same way:
--   body.open, body.waiting, body.calledOff   bodies with something to review and no meeting; with somebody absent; of the open
--                                             ones, with a meeting that was called off. A state, not dated: on the first of all days.
--   meeting.scheduled                         on the day for which it is planned
--   meeting.running                           a state, not dated
--   members, cells                            of the register, outside any season (the nil cycle): +1 on the first day, -1 on the day
--                                             of the end; what began before 2024 stands on the first of all days
-- The first two stand on the track `collective`, members on `partyMember`, cells on `organisation`.

CREATE FUNCTION first_of_days() RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '0001-01-01'::date $$;
CREATE FUNCTION no_cycle() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;
CREATE FUNCTION register_day(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN day < '2024-01-01' THEN first_of_days() ELSE day END $$;

-- 1. Bodies. The state is kept per body and season, its row locked before it is computed anew, so that two transactions that
--    review different people of one body at the same time count one after the other.

CREATE TABLE body_state (
  cycle_id UUID NOT NULL,
  collective_id UUID NOT NULL,
  unit_id UUID NOT NULL,
  open BOOLEAN NOT NULL DEFAULT FALSE,
  waiting BOOLEAN NOT NULL DEFAULT FALSE,
  called_off BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT body_state_pkey PRIMARY KEY (cycle_id, collective_id)
);
CREATE INDEX obligation_waiting ON obligation (collective_id) WHERE status = 'absent';
CREATE INDEX obligation_pending ON obligation (collective_id) WHERE status = 'pending';
CREATE INDEX meeting_cancelled ON meeting (collective_id) WHERE status = 'cancelled';
CREATE INDEX meeting_planned ON meeting (starts_at) WHERE status = 'scheduled';

CREATE VIEW recomputed_body_state AS
  SELECT found.cycle_id, found.collective_id, collective.unit_id, found.open, found.waiting,
    found.open AND EXISTS (SELECT FROM meeting WHERE meeting.collective_id = found.collective_id
      AND meeting.cycle_id = found.cycle_id AND meeting.status = 'cancelled') AS called_off
  FROM (
    SELECT subject.cycle_id, place.collective_id, bool_or(place.status = 'pending' AND subject.required) AS open,
      bool_or(place.status = 'absent') AS waiting
    FROM obligation place JOIN subject ON subject.id = place.subject_id GROUP BY 1, 2) found
  JOIN collective ON collective.id = found.collective_id;

CREATE FUNCTION body_measures(state body_state) RETURNS TABLE (measure text) LANGUAGE sql IMMUTABLE AS $$
  SELECT m FROM unnest(ARRAY[CASE WHEN (state).open THEN 'body.open' END, CASE WHEN (state).waiting THEN 'body.waiting' END,
    CASE WHEN (state).called_off THEN 'body.calledOff' END]) m WHERE m IS NOT NULL
$$;

CREATE FUNCTION keep_body_states(cycles uuid[], bodies uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE before body_state[]; after body_state[];
BEGIN
  IF coalesce(cardinality(bodies), 0) = 0 THEN RETURN; END IF;
  INSERT INTO body_state (cycle_id, collective_id, unit_id)
  SELECT DISTINCT touched.cycle_id, touched.body_id, collective.unit_id
  FROM unnest(cycles, bodies) AS touched (cycle_id, body_id) JOIN collective ON collective.id = touched.body_id ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  before := ARRAY(SELECT kept FROM body_state kept
    WHERE (kept.cycle_id, kept.collective_id) IN (SELECT * FROM unnest(cycles, bodies)) ORDER BY kept.cycle_id, kept.collective_id FOR UPDATE);
  after := ARRAY(
    SELECT ROW(kept.cycle_id, kept.collective_id, kept.unit_id, now_open.yes,
      EXISTS (SELECT FROM obligation place JOIN subject ON subject.id = place.subject_id
        WHERE place.collective_id = kept.collective_id AND place.status = 'absent' AND subject.cycle_id = kept.cycle_id),
      now_open.yes AND EXISTS (SELECT FROM meeting WHERE meeting.collective_id = kept.collective_id
        AND meeting.cycle_id = kept.cycle_id AND meeting.status = 'cancelled'))::body_state
    FROM unnest(before) kept CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM obligation place JOIN subject ON subject.id = place.subject_id
        WHERE place.collective_id = kept.collective_id AND place.status = 'pending' AND subject.required AND subject.cycle_id = kept.cycle_id) AS yes) now_open);
  UPDATE body_state kept SET open = fresh.open, waiting = fresh.waiting, called_off = fresh.called_off
  FROM unnest(after) fresh WHERE (kept.cycle_id, kept.collective_id) = (fresh.cycle_id, fresh.collective_id)
    AND (kept.open, kept.waiting, kept.called_off) IS DISTINCT FROM (fresh.open, fresh.waiting, fresh.called_off);
  PERFORM move_totals(ARRAY(
    SELECT ROW(unit_id, cycle_id, 'collective'::track, measure, first_of_days(), sum(delta)::int)::unit_total FROM (
      SELECT fresh.unit_id, fresh.cycle_id, m.measure, 1 AS delta FROM unnest(after) fresh, body_measures(fresh::body_state) m
      UNION ALL
      SELECT was.unit_id, was.cycle_id, m.measure, -1 FROM unnest(before) was, body_measures(was::body_state) m) moved
    GROUP BY unit_id, cycle_id, measure HAVING sum(delta) <> 0));
END $$;

CREATE FUNCTION keep_bodies_of_obligations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pairs record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(cycle_id) AS cycles, array_agg(collective_id) AS bodies INTO pairs FROM (
      SELECT DISTINCT subject.cycle_id, place.collective_id FROM new_rows place JOIN subject ON subject.id = place.subject_id) touched;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(cycle_id) AS cycles, array_agg(collective_id) AS bodies INTO pairs FROM (
      SELECT DISTINCT subject.cycle_id, place.collective_id FROM old_rows place JOIN subject ON subject.id = place.subject_id) touched;
  ELSE
    SELECT array_agg(cycle_id) AS cycles, array_agg(collective_id) AS bodies INTO pairs FROM (
      SELECT subject.cycle_id, place.collective_id FROM new_rows place JOIN subject ON subject.id = place.subject_id
      UNION SELECT subject.cycle_id, place.collective_id FROM old_rows place JOIN subject ON subject.id = place.subject_id) touched;
  END IF;
  PERFORM keep_body_states(pairs.cycles, pairs.bodies);
  RETURN NULL;
END $$;
CREATE TRIGGER obligation_bodies_insert AFTER INSERT ON obligation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_bodies_of_obligations();
CREATE TRIGGER obligation_bodies_update AFTER UPDATE ON obligation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_bodies_of_obligations();
CREATE TRIGGER obligation_bodies_delete AFTER DELETE ON obligation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_bodies_of_obligations();

-- Somebody who has to be reviewed no more, or again. Set operations, not a join: a plan made for a few rows must not be a bad one for many.
CREATE FUNCTION keep_bodies_of_subjects() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed uuid[]; cycles uuid[]; bodies uuid[];
BEGIN
  changed := ARRAY(
    SELECT id FROM (SELECT id, required, cycle_id FROM new_rows EXCEPT SELECT id, required, cycle_id FROM old_rows) differing);
  IF cardinality(changed) = 0 THEN RETURN NULL; END IF;
  SELECT array_agg(cycle_id), array_agg(collective_id) INTO cycles, bodies FROM (
    SELECT cycle.id AS cycle_id, body.collective_id
    FROM (SELECT DISTINCT collective_id FROM obligation WHERE subject_id = ANY (changed)) body
    CROSS JOIN (SELECT cycle_id AS id FROM new_rows UNION SELECT cycle_id FROM old_rows) cycle) touched;
  PERFORM keep_body_states(cycles, bodies);
  RETURN NULL;
END $$;
CREATE TRIGGER subject_bodies_update AFTER UPDATE ON subject REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_bodies_of_subjects();

-- 2. Meetings, and with one that is called off the state of its body.

CREATE FUNCTION meeting_measures(held meeting) RETURNS TABLE (measure text, day date) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.measure, m.day FROM (VALUES
    (CASE WHEN (held).status = 'scheduled' THEN 'meeting.scheduled' END, local_day((held).starts_at)),
    (CASE WHEN (held).status IN ('checkedIn', 'reviewing', 'voting') THEN 'meeting.running' END, first_of_days())
  ) AS m (measure, day) WHERE m.measure IS NOT NULL
$$;

CREATE FUNCTION move_totals_of_meetings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE pairs record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(unit_id, cycle_id, 'collective'::track, m.measure, m.day, count(*)::int)::unit_total
      FROM new_rows, meeting_measures(new_rows::meeting) m GROUP BY unit_id, cycle_id, m.measure, m.day));
    SELECT array_agg(cycle_id) AS cycles, array_agg(collective_id) AS bodies INTO pairs FROM (
      SELECT DISTINCT cycle_id, collective_id FROM new_rows WHERE status = 'cancelled') touched;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(unit_id, cycle_id, 'collective'::track, m.measure, m.day, -count(*)::int)::unit_total
      FROM old_rows, meeting_measures(old_rows::meeting) m GROUP BY unit_id, cycle_id, m.measure, m.day));
    SELECT array_agg(cycle_id) AS cycles, array_agg(collective_id) AS bodies INTO pairs FROM (
      SELECT DISTINCT cycle_id, collective_id FROM old_rows WHERE status = 'cancelled') touched;
  ELSE
    PERFORM move_totals(ARRAY(
      SELECT ROW(unit_id, cycle_id, 'collective'::track, measure, day, sum(delta)::int)::unit_total FROM (
        SELECT unit_id, cycle_id, m.measure, m.day, 1 AS delta FROM new_rows, meeting_measures(new_rows::meeting) m
        UNION ALL SELECT unit_id, cycle_id, m.measure, m.day, -1 FROM old_rows, meeting_measures(old_rows::meeting) m) moved
      GROUP BY unit_id, cycle_id, measure, day HAVING sum(delta) <> 0));
    SELECT array_agg(cycle_id) AS cycles, array_agg(collective_id) AS bodies INTO pairs FROM (
      SELECT cycle_id, collective_id FROM new_rows WHERE status = 'cancelled'
      UNION SELECT cycle_id, collective_id FROM old_rows WHERE status = 'cancelled') touched;
  END IF;
  PERFORM keep_body_states(pairs.cycles, pairs.bodies);
  RETURN NULL;
END $$;
CREATE TRIGGER meeting_totals_insert AFTER INSERT ON meeting REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_meetings();
CREATE TRIGGER meeting_totals_update AFTER UPDATE ON meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_meetings();
CREATE TRIGGER meeting_totals_delete AFTER DELETE ON meeting REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_meetings();

-- 3. The register: members and cells.

CREATE FUNCTION membership_measures(held membership) RETURNS TABLE (day date, value int) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.day, m.value FROM (VALUES (register_day((held).valid_from), 1), (register_day((held).valid_to), -1)) AS m (day, value)
  WHERE m.day IS NOT NULL
$$;

CREATE FUNCTION move_totals_of_members() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(cell_id, no_cycle(), 'partyMember'::track, 'members', m.day, sum(m.value)::int)::unit_total
      FROM new_rows, membership_measures(new_rows::membership) m GROUP BY cell_id, m.day HAVING sum(m.value) <> 0));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(cell_id, no_cycle(), 'partyMember'::track, 'members', m.day, -sum(m.value)::int)::unit_total
      FROM old_rows, membership_measures(old_rows::membership) m GROUP BY cell_id, m.day HAVING sum(m.value) <> 0));
  ELSE
    PERFORM move_totals(ARRAY(
      SELECT ROW(cell_id, no_cycle(), 'partyMember'::track, 'members', day, sum(value)::int)::unit_total FROM (
        SELECT cell_id, m.day, m.value FROM new_rows, membership_measures(new_rows::membership) m
        UNION ALL SELECT cell_id, m.day, -m.value FROM old_rows, membership_measures(old_rows::membership) m) moved
      GROUP BY cell_id, day HAVING sum(value) <> 0));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_totals_insert AFTER INSERT ON membership REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_members();
CREATE TRIGGER membership_totals_update AFTER UPDATE ON membership REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_members();
CREATE TRIGGER membership_totals_delete AFTER DELETE ON membership REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_members();

CREATE FUNCTION cell_measures(held unit) RETURNS TABLE (day date, value int) LANGUAGE sql IMMUTABLE AS $$
  SELECT m.day, m.value FROM (VALUES (register_day((held).valid_from), 1), (register_day((held).valid_to), -1)) AS m (day, value)
  WHERE m.day IS NOT NULL AND (held).kind IN ('cell', 'grassrootsCell')
$$;

CREATE FUNCTION move_totals_of_cells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM move_totals(ARRAY(
      SELECT ROW(id, no_cycle(), 'organisation'::track, 'cells', m.day, sum(m.value)::int)::unit_total
      FROM new_rows, cell_measures(new_rows::unit) m GROUP BY id, m.day HAVING sum(m.value) <> 0));
  ELSE
    PERFORM move_totals(ARRAY(
      SELECT ROW(id, no_cycle(), 'organisation'::track, 'cells', day, sum(value)::int)::unit_total FROM (
        SELECT id, m.day, m.value FROM new_rows, cell_measures(new_rows::unit) m
        UNION ALL SELECT id, m.day, -m.value FROM old_rows, cell_measures(old_rows::unit) m) moved
      GROUP BY id, day HAVING sum(value) <> 0));
  END IF;
  RETURN NULL;
END $$;
-- After unit_totals_moved (triggers run in the order of their names): first what was counted moves, then what is new counts.
CREATE TRIGGER unit_totals_of_cells_insert AFTER INSERT ON unit REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_cells();
CREATE TRIGGER unit_totals_of_cells_update AFTER UPDATE ON unit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION move_totals_of_cells();

-- The move of a unit without a join of the two sides, for the same reason as above.
CREATE OR REPLACE FUNCTION move_totals_with_units() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT id, path FROM new_rows EXCEPT SELECT id, path FROM old_rows) THEN RETURN NULL; END IF;
  INSERT INTO unit_total_below AS kept (unit_id, cycle_id, track, measure, day, slot, value)
  SELECT upper.id, own.cycle_id, own.track, own.measure, own.day, slot, sum(own.value * place.sign)::int
  FROM (
    SELECT id, path, 1 AS sign FROM (SELECT id, path FROM new_rows EXCEPT SELECT id, path FROM old_rows) fresh
    UNION ALL
    SELECT id, path, -1 FROM (SELECT id, path FROM old_rows EXCEPT SELECT id, path FROM new_rows) was) place
  JOIN unit_total own ON own.unit_id = place.id
  JOIN unit upper ON upper.code = ANY (codes_above(place.path)), take_total_slot() slot
  GROUP BY upper.id, own.cycle_id, own.track, own.measure, own.day, slot HAVING sum(own.value * place.sign) <> 0
  ON CONFLICT (cycle_id, unit_id, track, measure, day, slot) DO UPDATE SET value = kept.value + excluded.value;
  RETURN NULL;
END $$;

-- 4. What all of it should be.

CREATE OR REPLACE VIEW recomputed_unit_total AS
  SELECT home_unit_id AS unit_id, cycle_id, track, m.measure, m.day, count(*)::int AS value
  FROM subject CROSS JOIN LATERAL subject_measures(subject) m GROUP BY 1, 2, 3, 4, 5
  UNION ALL
  SELECT state.unit_id, state.cycle_id, 'collective'::track, m.measure, first_of_days(), count(*)::int
  FROM recomputed_body_state state
  CROSS JOIN LATERAL body_measures(ROW(state.cycle_id, state.collective_id, state.unit_id, state.open, state.waiting, state.called_off)::body_state) m
  GROUP BY 1, 2, 4
  UNION ALL
  SELECT meeting.unit_id, meeting.cycle_id, 'collective', m.measure, m.day, count(*)::int
  FROM meeting CROSS JOIN LATERAL meeting_measures(meeting) m GROUP BY 1, 2, 4, 5
  UNION ALL
  SELECT held.cell_id, no_cycle(), 'partyMember', 'members', m.day, sum(m.value)::int
  FROM membership held CROSS JOIN LATERAL membership_measures(held) m GROUP BY 1, 5 HAVING sum(m.value) <> 0
  UNION ALL
  SELECT unit.id, no_cycle(), 'organisation', 'cells', m.day, sum(m.value)::int
  FROM unit CROSS JOIN LATERAL cell_measures(unit) m GROUP BY 1, 5 HAVING sum(m.value) <> 0;

-- Emptying one kind of fact takes its own totals along and nothing else.
CREATE OR REPLACE FUNCTION drop_totals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM unit_total;
  DELETE FROM unit_total_below;
  DELETE FROM body_state;
  INSERT INTO body_state SELECT * FROM recomputed_body_state;
  INSERT INTO unit_total (unit_id, cycle_id, track, measure, day, value)
    SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total;
  INSERT INTO unit_total_below (unit_id, cycle_id, track, measure, day, slot, value)
    SELECT unit_id, cycle_id, track, measure, day, 0, value FROM recomputed_unit_total_below;
  RETURN NULL;
END $$;
ALTER FUNCTION drop_totals() RENAME TO refill_totals;
CREATE TRIGGER obligation_totals_truncate AFTER TRUNCATE ON obligation FOR EACH STATEMENT EXECUTE FUNCTION refill_totals();
CREATE TRIGGER meeting_totals_truncate AFTER TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION refill_totals();
CREATE TRIGGER membership_totals_truncate AFTER TRUNCATE ON membership FOR EACH STATEMENT EXECUTE FUNCTION refill_totals();

INSERT INTO body_state SELECT * FROM recomputed_body_state;
DELETE FROM unit_total;
DELETE FROM unit_total_below;
INSERT INTO unit_total (unit_id, cycle_id, track, measure, day, value)
  SELECT unit_id, cycle_id, track, measure, day, value FROM recomputed_unit_total;
INSERT INTO unit_total_below (unit_id, cycle_id, track, measure, day, slot, value)
  SELECT unit_id, cycle_id, track, measure, day, 0, value FROM recomputed_unit_total_below;

REVOKE EXECUTE ON FUNCTION keep_body_states(uuid[], uuid[]) FROM PUBLIC;
ALTER FUNCTION keep_bodies_of_obligations() SECURITY DEFINER SET search_path FROM CURRENT;
ALTER FUNCTION keep_bodies_of_subjects() SECURITY DEFINER SET search_path FROM CURRENT;

-- 5. Orders in which lists are read.

CREATE INDEX subject_order ON subject (cycle_id, track, sort_name COLLATE "vi-VN-x-icu", id);
