-- Spreadsheets that were read and checked, waiting for a person to record or discard them.

CREATE TYPE "import_kind" AS ENUM ('people', 'taskResults', 'meetingResults');

CREATE TYPE "import_status" AS ENUM ('checked', 'recorded', 'discarded');

CREATE TYPE "import_outcome" AS ENUM ('problem', 'question', 'add', 'change', 'same');

CREATE TABLE "import_draft" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "unit_id" UUID NOT NULL,
    "meeting_id" UUID,
    "account_id" UUID NOT NULL,
    "uploader_name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'checked',
    "problems" JSONB NOT NULL,
    "receipt" JSONB,
    "recorded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_row" (
    "draft_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "unreadable" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "candidates" JSONB NOT NULL,
    "outcome" "import_outcome" NOT NULL,
    "decision" TEXT,
    "excluded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("draft_id","ordinal")
);

CREATE INDEX "import_draft_unit_id_created_at_idx" ON "import_draft"("unit_id", "created_at");

CREATE INDEX "import_draft_meeting_id_idx" ON "import_draft"("meeting_id");

CREATE INDEX "import_draft_file_hash_idx" ON "import_draft"("file_hash");

ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "import_row" ADD CONSTRAINT "import_row_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "import_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was recorded or discarded stays as it was; only the personal data of a discarded file goes.
CREATE FUNCTION check_import_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('import.closed');
  RETURN NEW;
END $$;
CREATE TRIGGER import_draft_checked BEFORE UPDATE ON import_draft FOR EACH ROW
  WHEN (OLD.status <> 'checked') EXECUTE FUNCTION check_import_draft();

CREATE FUNCTION check_import_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM import_draft WHERE id = OLD.draft_id AND status = 'recorded') THEN PERFORM refuse('import.closed'); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER import_row_checked BEFORE UPDATE OR DELETE ON import_row FOR EACH ROW EXECUTE FUNCTION check_import_row();
