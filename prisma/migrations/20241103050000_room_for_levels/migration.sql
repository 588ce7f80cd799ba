-- A subject is changed at every stage of its rating (self, vote, proposal, appraisal, decision) and none of what changes is
-- indexed: with room on its page the row is rewritten in place and no index is touched.
ALTER TABLE subject SET (fillfactor = 50);
