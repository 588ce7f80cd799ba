-- The one day to which six months of admission are counted lies in the year of the review (R20.16, lib/cycles/rules/opening-check.ts).
ALTER TABLE cycle ADD CONSTRAINT cycle_reference_in_year CHECK (extract(year FROM reference_on) = year);
