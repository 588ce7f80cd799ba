-- What waits for one unit to clear the way is asked on the first page of everybody: without the index all shortcomings were read.
CREATE INDEX "shortcoming_clearer_unit_id_idx" ON "shortcoming"("clearer_unit_id");
