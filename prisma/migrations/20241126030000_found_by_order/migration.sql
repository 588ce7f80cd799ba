-- What must not overlap is kept apart by these constraints alone. Written on the columns themselves, their indexes are also taken
-- for questions ("whose seats are these") that the ordered indexes answer many times faster; written on their bytes, never.
ALTER TABLE collective_seat DROP CONSTRAINT collective_seat_once;
ALTER TABLE collective_seat ADD CONSTRAINT collective_seat_once
  EXCLUDE USING gist ((uuid_send(collective_id) || uuid_send(person_id)) WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE collective_seat DROP CONSTRAINT collective_seat_one_head;
ALTER TABLE collective_seat ADD CONSTRAINT collective_seat_one_head
  EXCLUDE USING gist (uuid_send(collective_id) WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (role = 'head');
ALTER TABLE membership DROP CONSTRAINT membership_once;
ALTER TABLE membership ADD CONSTRAINT membership_once
  EXCLUDE USING gist (uuid_send(person_id) WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE person_condition DROP CONSTRAINT person_condition_once;
ALTER TABLE person_condition ADD CONSTRAINT person_condition_once
  EXCLUDE USING gist (uuid_send(person_id) WITH =, kind WITH =, daterange(valid_from, valid_to, '[)') WITH &&);
ALTER TABLE unit_placement DROP CONSTRAINT unit_placement_once;
ALTER TABLE unit_placement ADD CONSTRAINT unit_placement_once
  EXCLUDE USING gist (uuid_send(unit_id) WITH =, daterange(valid_from, valid_to, '[)') WITH &&);

-- The list of meetings in its order: those still to come, soonest first, then those that are over, latest first.
CREATE INDEX meeting_in_order ON meeting (
  (status IN ('closed', 'cancelled')), (CASE WHEN status IN ('closed', 'cancelled') THEN NULL ELSE starts_at END), starts_at DESC, id
);
