-- Rights of the application's role; run after the migrations by the owner of the tables with :app replaced by the role's name.
-- Deny by default: no DDL, no TRUNCATE, DELETE only on lists that are edited as a whole before anything is submitted.
GRANT USAGE ON SCHEMA public TO :app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO :app;
REVOKE UPDATE ON audit_event, rating, task_result, discipline_fact, conclusion_fact, point_sheet, point_sheet_item, review_place, dossier_version, dossier_event, remediation_step, assignment_note, answer, minutes, historical_rating, aggregate_return, kept_form FROM :app;
REVOKE INSERT, UPDATE ON unit_total, unit_total_below, body_state, _prisma_migrations FROM :app;
REVOKE INSERT, UPDATE ON recomputed_unit_total, recomputed_unit_total_below, recomputed_subject_state, recomputed_body_state, review_place_in_force FROM :app;
GRANT DELETE ON cluster_unit, decision_item, difficulty, proposal, self_review_level, sign_in_attempt, participant_capacity, agenda_item_obligation, import_row, kept_form TO :app;
