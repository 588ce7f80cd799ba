-- One way for a reorganisation to take effect: bring_into_force moves units to the placements of the day and ends those merged.
DROP FUNCTION settle_placements(date);
DROP FUNCTION business_day();
ALTER TABLE unit_succession DROP CONSTRAINT unit_succession_other;
