-- Whether anything has moved since a day is asked by every dashboard; without this index beside the one on the first day it read every
-- placement of the province.
CREATE INDEX "unit_placement_valid_to_idx" ON "unit_placement"("valid_to");
