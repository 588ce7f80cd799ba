-- Few reviews are held in a merged body: only those are indexed, so that no plan gathers all the others by it.
DROP INDEX obligation_merged_from_id_idx;
CREATE INDEX obligation_merged ON obligation (merged_from_id) WHERE merged_from_id IS NOT NULL;

-- Everybody's own tasks ask for the meetings to which he is invited and in which he is reviewed.
CREATE INDEX "agenda_item_person_id_idx" ON "agenda_item"("person_id");
CREATE INDEX "participant_person_id_idx" ON "participant"("person_id");
