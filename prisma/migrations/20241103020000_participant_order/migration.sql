-- The place of a participant in the list: protocol order of seats, then by name, guests last.
ALTER TABLE participant ADD COLUMN ordinal smallint NOT NULL DEFAULT 0;
