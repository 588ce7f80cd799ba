-- A list that was handed to the deciding body stands still until its session is recorded or it is taken back.
ALTER TYPE "decision_status" ADD VALUE 'presented' BEFORE 'recorded';
ALTER TABLE "decision" ADD COLUMN "presented_at" TIMESTAMPTZ(3);
