-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'provincialOfficer', 'districtOfficer', 'grassrootsOfficer', 'cellSecretary', 'directingMember', 'member', 'auditor');

-- CreateEnum
CREATE TYPE "ballot_form" AS ENUM ('secretPaper', 'showOfHands');

-- CreateEnum
CREATE TYPE "ballot_status" AS ENUM ('preparing', 'open', 'closed');

-- CreateEnum
CREATE TYPE "cycle_status" AS ENUM ('preparing', 'open', 'closed');

-- CreateEnum
CREATE TYPE "deadline_bound" AS ENUM ('before', 'through');

-- CreateEnum
CREATE TYPE "deadline_kind" AS ENUM ('review', 'dossier', 'completion');

-- CreateEnum
CREATE TYPE "unit_level" AS ENUM ('cell', 'grassroots', 'district', 'province');

-- CreateEnum
CREATE TYPE "content_layer" AS ENUM ('central', 'provincial', 'district', 'unit');

-- CreateEnum
CREATE TYPE "content_subject" AS ENUM ('collective', 'leader', 'nonLeader');

-- CreateEnum
CREATE TYPE "dossier_status" AS ENUM ('preparing', 'submitted', 'received', 'returned', 'decided');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('excellent', 'good', 'fair', 'failed');

-- CreateEnum
CREATE TYPE "grade" AS ENUM ('excellent', 'good', 'average', 'poor');

-- CreateEnum
CREATE TYPE "track" AS ENUM ('organisation', 'collective', 'partyMember', 'official');

-- CreateEnum
CREATE TYPE "collective_role" AS ENUM ('head', 'deputy', 'ordinary');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('main', 'supplementary');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('scheduled', 'checkedIn', 'reviewing', 'voting', 'announced', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "capacity" AS ENUM ('voting', 'advisory', 'directing', 'supervising', 'recorder');

-- CreateEnum
CREATE TYPE "presence" AS ENUM ('unknown', 'present', 'absent');

-- CreateEnum
CREATE TYPE "agenda_status" AS ENUM ('pending', 'open', 'concluded');

-- CreateEnum
CREATE TYPE "critique_kind" AS ENUM ('strength', 'shortcoming', 'question');

-- CreateEnum
CREATE TYPE "reply_kind" AS ENUM ('acceptance', 'explanation', 'reservedOpinion');

-- CreateEnum
CREATE TYPE "gender" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "party_status" AS ENUM ('official', 'probationary');

-- CreateEnum
CREATE TYPE "condition_kind" AS ENUM ('exempt', 'temporarilyExcused', 'suspended', 'committeeSuspended', 'sickLeave', 'maternity', 'temporaryActivity');

-- CreateEnum
CREATE TYPE "management_level" AS ENUM ('central', 'province', 'district', 'grassroots');

-- CreateEnum
CREATE TYPE "position_rank" AS ENUM ('head', 'deputyHead', 'divisionHead', 'deputyDivisionHead', 'specialist', 'villageHead');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('draft', 'issued');

-- CreateEnum
CREATE TYPE "assignment_kind" AS ENUM ('direct', 'follow', 'supervise');

-- CreateEnum
CREATE TYPE "rating_stage" AS ENUM ('self', 'cellCommitteeOpinion', 'massOrganisationOpinion', 'headOfAgency', 'vote', 'committeeProposal', 'appraisal', 'decision');

-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('draft', 'recorded');

-- CreateEnum
CREATE TYPE "complaint_status" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('draft', 'sent');

-- CreateEnum
CREATE TYPE "self_review_status" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "shortcoming_origin" AS ENUM ('review', 'inspection', 'conclusion');

-- CreateEnum
CREATE TYPE "shortcoming_status" AS ENUM ('notYet', 'underWay', 'fixed', 'verified');

-- CreateEnum
CREATE TYPE "obligation_status" AS ENUM ('pending', 'scheduled', 'absent', 'reviewed', 'ended');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('province', 'districtCommittee', 'affiliatedCommittee', 'grassrootsCommittee', 'grassrootsCell', 'subCommittee', 'cell', 'partyGroup', 'agency');

-- CreateEnum
CREATE TYPE "collective_kind" AS ENUM ('standingCommittee', 'executiveCommittee', 'cellCommittee', 'cell', 'leadership', 'government', 'council', 'front', 'massOrganisation');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "sign_in_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "person_id" UUID,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" UUID NOT NULL,
    "stands_in_for" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "granted_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_row" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "active_grant_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "sign_in_name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "track" "track" NOT NULL,
    "form" "ballot_form" NOT NULL,
    "status" "ballot_status" NOT NULL DEFAULT 'preparing',
    "repeats_id" UUID,
    "repeat_reason" TEXT,
    "issued" INTEGER,
    "returned" INTEGER,
    "lost" INTEGER,
    "valid" INTEGER,
    "invalid" INTEGER,
    "tellers" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot_roll" (
    "ballot_id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "capacity" "capacity" NOT NULL,

    CONSTRAINT "ballot_roll_pkey" PRIMARY KEY ("ballot_id","participant_id")
);

-- CreateTable
CREATE TABLE "ballot_entry" (
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "excellent" INTEGER,
    "good" INTEGER,
    "fair" INTEGER,
    "failed" INTEGER,
    "blank" INTEGER,

    CONSTRAINT "ballot_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "effective_on" DATE,
    "scope" TEXT NOT NULL,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "status" "cycle_status" NOT NULL DEFAULT 'preparing',
    "rule_pack_id" TEXT NOT NULL,
    "rule_pack_version" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "reference_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_document" (
    "cycle_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,

    CONSTRAINT "cycle_document_pkey" PRIMARY KEY ("cycle_id","document_id")
);

-- CreateTable
CREATE TABLE "cycle_setting" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "document_number" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cycle_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "level" "unit_level" NOT NULL,
    "kind" "deadline_kind" NOT NULL,
    "bound" "deadline_bound" NOT NULL,
    "due_on" DATE NOT NULL,
    "is_extension" BOOLEAN NOT NULL DEFAULT false,
    "granted_by_unit_id" UUID,
    "reason" TEXT,
    "document_number" TEXT,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_item" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "layer" "content_layer" NOT NULL,
    "subject" "content_subject" NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    "is_graded" BOOLEAN NOT NULL DEFAULT false,
    "citation" JSONB NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "content_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "status" "dossier_status" NOT NULL DEFAULT 'preparing',
    "due_on" DATE,
    "province_due_on" DATE,
    "submitted_at" TIMESTAMPTZ(3),
    "first_submitted_on" DATE,
    "received_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_version" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "contents" JSONB NOT NULL,
    "is_late" BOOLEAN NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "note" TEXT,

    CONSTRAINT "dossier_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_event" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "status" "dossier_status" NOT NULL,
    "reason" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "dossier_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "collective_id" UUID NOT NULL,
    "kind" "meeting_kind" NOT NULL DEFAULT 'main',
    "supplements_id" UUID,
    "title" TEXT NOT NULL,
    "search_title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "meeting_status" NOT NULL DEFAULT 'scheduled',
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "is_chair" BOOLEAN NOT NULL DEFAULT false,
    "is_recorder" BOOLEAN NOT NULL DEFAULT false,
    "presence" "presence" NOT NULL DEFAULT 'unknown',
    "absence_reason" TEXT,
    "removed_reason" TEXT,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_capacity" (
    "participant_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "capacity" "capacity" NOT NULL,
    "reason" TEXT NOT NULL,
    "citation" JSONB NOT NULL,

    CONSTRAINT "participant_capacity_pkey" PRIMARY KEY ("participant_id","subject_kind")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "track" "track" NOT NULL,
    "person_id" UUID,
    "collective_id" UUID,
    "role" "collective_role",
    "name" TEXT NOT NULL,
    "title" TEXT,
    "status" "agenda_status" NOT NULL DEFAULT 'pending',
    "opened_at" TIMESTAMPTZ(3),
    "conclusion" TEXT,
    "concluded_at" TIMESTAMPTZ(3),
    "postponed_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item_obligation" (
    "agenda_item_id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,

    CONSTRAINT "agenda_item_obligation_pkey" PRIMARY KEY ("agenda_item_id","obligation_id")
);

-- CreateTable
CREATE TABLE "critique" (
    "id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "content_item_id" UUID,
    "kind" "critique_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_kind" "reply_kind",
    "reply_text" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "critique_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "remarks" TEXT,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "gender" "gender" NOT NULL,
    "card_number" TEXT,
    "is_official" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "cell_id" UUID NOT NULL,
    "status" "party_status" NOT NULL,
    "admitted_on" DATE NOT NULL,
    "official_on" DATE,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_condition" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "condition_kind" NOT NULL,
    "document" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "person_condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "rank" "position_rank" NOT NULL,
    "management_level" "management_level" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'draft',
    "summary" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "head_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster_unit" (
    "cluster_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "cluster_unit_pkey" PRIMARY KEY ("cluster_id","unit_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "made_by_unit_id" UUID NOT NULL,
    "kind" "assignment_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_note" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID NOT NULL,

    CONSTRAINT "assignment_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_mark" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "made_by_unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "stage" "rating_stage" NOT NULL,
    "level" "level" NOT NULL,
    "place_id" UUID,
    "ballot_id" UUID,
    "decision_id" UUID,
    "supersedes_id" UUID,
    "reason" TEXT,
    "explanation" JSONB,
    "rated_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comparable_group" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "deciding_unit_id" UUID NOT NULL,
    "track" "track" NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "share_percent" INTEGER NOT NULL DEFAULT 20,
    "share_document" TEXT,
    "confirmed_base" TEXT,
    "confirmed_document" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comparable_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "decision_status" NOT NULL DEFAULT 'draft',
    "session_on" DATE,
    "number" TEXT,
    "decided_on" DATE,
    "members_total" INTEGER,
    "members_present" INTEGER,
    "votes_for" INTEGER,
    "recorded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_item" (
    "decision_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "level" "level" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "decision_item_pkey" PRIMARY KEY ("decision_id","subject_id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "status" "complaint_status" NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "resolved_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quality_report" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'draft',
    "quality" TEXT NOT NULL,
    "strengths" TEXT NOT NULL DEFAULT '',
    "weaknesses" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difficulty" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "source_id" UUID,

    CONSTRAINT "difficulty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addressee_id" UUID NOT NULL,
    "source_id" UUID,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_review" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "person_id" UUID,
    "collective_id" UUID,
    "unit_id" UUID NOT NULL,
    "form" "content_subject" NOT NULL,
    "status" "self_review_status" NOT NULL DEFAULT 'draft',
    "shortcomings_text" TEXT NOT NULL DEFAULT '',
    "causes_text" TEXT NOT NULL DEFAULT '',
    "remedy_text" TEXT NOT NULL DEFAULT '',
    "entered_on_paper" BOOLEAN NOT NULL DEFAULT false,
    "submitted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "self_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_review_answer" (
    "id" UUID NOT NULL,
    "self_review_id" UUID NOT NULL,
    "content_item_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "grade" "grade",

    CONSTRAINT "self_review_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_review_level" (
    "self_review_id" UUID NOT NULL,
    "track" "track" NOT NULL,
    "level" "level" NOT NULL,

    CONSTRAINT "self_review_level_pkey" PRIMARY KEY ("self_review_id","track")
);

-- CreateTable
CREATE TABLE "shortcoming" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,
    "collective_id" UUID,
    "origin" "shortcoming_origin" NOT NULL,
    "origin_year" INTEGER NOT NULL,
    "origin_document" TEXT,
    "critique_id" UUID,
    "text" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "due_on" DATE,
    "obstacle" TEXT,
    "clearer_unit_id" UUID,
    "status" "shortcoming_status" NOT NULL DEFAULT 'notYet',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shortcoming_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remediation_step" (
    "id" UUID NOT NULL,
    "shortcoming_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "evidence" TEXT,
    "status_after" "shortcoming_status" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,

    CONSTRAINT "remediation_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "track" "track" NOT NULL,
    "unit_id" UUID,
    "collective_id" UUID,
    "person_id" UUID,
    "home_unit_id" UUID NOT NULL,
    "deciding_unit_id" UUID NOT NULL,
    "group_id" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "search_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "is_leader" BOOLEAN NOT NULL DEFAULT false,
    "required" BOOLEAN NOT NULL,
    "exemption_code" TEXT,
    "reason" TEXT NOT NULL,
    "citation" JSONB NOT NULL,
    "due_on" DATE,
    "province_due_on" DATE,
    "reviewed_on" DATE,
    "self_level" "level",
    "vote_level" "level",
    "proposal_level" "level",
    "appraisal_level" "level",
    "decided_level" "level",
    "decided_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "collective_id" UUID NOT NULL,
    "role" "collective_role" NOT NULL,
    "scope" TEXT NOT NULL,
    "is_primary" BOOLEAN NOT NULL DEFAULT true,
    "status" "obligation_status" NOT NULL DEFAULT 'pending',
    "reviewed_on" DATE,
    "reason" TEXT NOT NULL,
    "citation" JSONB NOT NULL,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_total" (
    "unit_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "track" "track" NOT NULL,
    "measure" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "unit_total_pkey" PRIMARY KEY ("cycle_id","unit_id","track","measure","day")
);

-- CreateTable
CREATE TABLE "historical_rating" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "track" "track" NOT NULL,
    "unit_id" UUID,
    "collective_id" UUID,
    "person_id" UUID,
    "level" "level" NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "historical_rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "unit_id" UUID,
    "unit_path" TEXT,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "on_paper" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","key")
);

-- CreateTable
CREATE TABLE "system_state" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "system_state_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "base_type" TEXT,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "parent_id" UUID,
    "linked_unit_id" UUID,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_placement" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_succession" (
    "id" UUID NOT NULL,
    "ended_unit_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "document" TEXT,

    CONSTRAINT "unit_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collective" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" "collective_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "collective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collective_seat" (
    "id" UUID NOT NULL,
    "collective_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "collective_role" NOT NULL,
    "title" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "collective_seat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_sign_in_name_key" ON "account"("sign_in_name");

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE INDEX "role_grant_account_id_idx" ON "role_grant"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE INDEX "session_row_account_id_idx" ON "session_row"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_sign_in_name_address_attempted_at_idx" ON "sign_in_attempt"("sign_in_name", "address", "attempted_at");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_repeats_id_key" ON "ballot"("repeats_id");

-- CreateIndex
CREATE INDEX "ballot_meeting_id_idx" ON "ballot"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_entry_ballot_id_subject_id_key" ON "ballot_entry"("ballot_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_key_key" ON "source_document"("key");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_issuer_number_issued_on_key" ON "source_document"("issuer", "number", "issued_on");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_year_name_key" ON "cycle"("year", "name");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_setting_cycle_id_unit_id_key_key" ON "cycle_setting"("cycle_id", "unit_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_cycle_id_unit_id_level_kind_is_extension_key" ON "deadline"("cycle_id", "unit_id", "level", "kind", "is_extension");

-- CreateIndex
CREATE UNIQUE INDEX "content_item_cycle_id_unit_id_subject_code_key" ON "content_item"("cycle_id", "unit_id", "subject", "code");

-- CreateIndex
CREATE INDEX "dossier_receiver_id_status_idx" ON "dossier"("receiver_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_cycle_id_unit_id_key" ON "dossier"("cycle_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_version_reference_key" ON "dossier_version"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_version_dossier_id_number_key" ON "dossier_version"("dossier_id", "number");

-- CreateIndex
CREATE INDEX "meeting_unit_id_starts_at_idx" ON "meeting"("unit_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_collective_id_idx" ON "meeting"("collective_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_meeting_id_person_id_key" ON "participant"("meeting_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_capacity_participant_id_subject_kind_capacity_key" ON "participant_capacity"("participant_id", "subject_kind", "capacity");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_ordinal_key" ON "agenda_item"("meeting_id", "ordinal");

-- CreateIndex
CREATE INDEX "agenda_item_obligation_obligation_id_idx" ON "agenda_item_obligation"("obligation_id");

-- CreateIndex
CREATE INDEX "critique_agenda_item_id_idx" ON "critique"("agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_meeting_id_key" ON "minutes"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_card_number_key" ON "person"("card_number");

-- CreateIndex
CREATE INDEX "membership_cell_id_idx" ON "membership"("cell_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "person_condition_person_id_idx" ON "person_condition"("person_id");

-- CreateIndex
CREATE INDEX "position_unit_id_idx" ON "position"("unit_id");

-- CreateIndex
CREATE INDEX "position_person_id_idx" ON "position"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_cycle_id_unit_id_key" ON "plan"("cycle_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "cluster_cycle_id_unit_id_name_key" ON "cluster"("cycle_id", "unit_id", "name");

-- CreateIndex
CREATE INDEX "assignment_unit_id_idx" ON "assignment"("unit_id");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_supersedes_id_key" ON "rating"("supersedes_id");

-- CreateIndex
CREATE INDEX "rating_subject_id_stage_idx" ON "rating"("subject_id", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "comparable_group_cycle_id_deciding_unit_id_track_key_key" ON "comparable_group"("cycle_id", "deciding_unit_id", "track", "key");

-- CreateIndex
CREATE INDEX "decision_cycle_id_unit_id_idx" ON "decision"("cycle_id", "unit_id");

-- CreateIndex
CREATE INDEX "decision_item_subject_id_idx" ON "decision_item"("subject_id");

-- CreateIndex
CREATE INDEX "complaint_subject_id_idx" ON "complaint"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "quality_report_cycle_id_unit_id_key" ON "quality_report"("cycle_id", "unit_id");

-- CreateIndex
CREATE INDEX "self_review_unit_id_idx" ON "self_review"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "self_review_answer_self_review_id_content_item_id_key" ON "self_review_answer"("self_review_id", "content_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "shortcoming_critique_id_key" ON "shortcoming"("critique_id");

-- CreateIndex
CREATE INDEX "shortcoming_unit_id_idx" ON "shortcoming"("unit_id");

-- CreateIndex
CREATE INDEX "shortcoming_person_id_idx" ON "shortcoming"("person_id");

-- CreateIndex
CREATE INDEX "shortcoming_collective_id_idx" ON "shortcoming"("collective_id");

-- CreateIndex
CREATE INDEX "subject_cycle_id_home_unit_id_track_idx" ON "subject"("cycle_id", "home_unit_id", "track");

-- CreateIndex
CREATE INDEX "subject_cycle_id_deciding_unit_id_track_idx" ON "subject"("cycle_id", "deciding_unit_id", "track");

-- CreateIndex
CREATE INDEX "subject_person_id_idx" ON "subject"("person_id");

-- CreateIndex
CREATE INDEX "subject_group_id_idx" ON "subject"("group_id");

-- CreateIndex
CREATE INDEX "obligation_collective_id_status_idx" ON "obligation"("collective_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_subject_id_collective_id_key" ON "obligation"("subject_id", "collective_id");

-- CreateIndex
CREATE INDEX "historical_rating_person_id_idx" ON "historical_rating"("person_id");

-- CreateIndex
CREATE INDEX "historical_rating_collective_id_idx" ON "historical_rating"("collective_id");

-- CreateIndex
CREATE INDEX "historical_rating_unit_id_idx" ON "historical_rating"("unit_id");

-- CreateIndex
CREATE INDEX "audit_event_happened_at_idx" ON "audit_event"("happened_at");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject_id");

-- CreateIndex
CREATE INDEX "audit_event_unit_id_happened_at_idx" ON "audit_event"("unit_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_placement_unit_id_idx" ON "unit_placement"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_succession_ended_unit_id_successor_id_key" ON "unit_succession"("ended_unit_id", "successor_id");

-- CreateIndex
CREATE INDEX "collective_unit_id_idx" ON "collective"("unit_id");

-- CreateIndex
CREATE INDEX "collective_seat_collective_id_idx" ON "collective_seat"("collective_id");

-- CreateIndex
CREATE INDEX "collective_seat_person_id_idx" ON "collective_seat"("person_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_row" ADD CONSTRAINT "session_row_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_repeats_id_fkey" FOREIGN KEY ("repeats_id") REFERENCES "ballot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_roll" ADD CONSTRAINT "ballot_roll_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_roll" ADD CONSTRAINT "ballot_roll_participant_id_subject_kind_capacity_fkey" FOREIGN KEY ("participant_id", "subject_kind", "capacity") REFERENCES "participant_capacity"("participant_id", "subject_kind", "capacity") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ballot_entry" ADD CONSTRAINT "ballot_entry_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_entry" ADD CONSTRAINT "ballot_entry_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_entry" ADD CONSTRAINT "ballot_entry_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_document" ADD CONSTRAINT "cycle_document_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_document" ADD CONSTRAINT "cycle_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_setting" ADD CONSTRAINT "cycle_setting_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_setting" ADD CONSTRAINT "cycle_setting_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_item" ADD CONSTRAINT "content_item_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_item" ADD CONSTRAINT "content_item_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_receiver_id_fkey" FOREIGN KEY ("receiver_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_version" ADD CONSTRAINT "dossier_version_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_event" ADD CONSTRAINT "dossier_event_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_supplements_id_fkey" FOREIGN KEY ("supplements_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_capacity" ADD CONSTRAINT "participant_capacity_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item_obligation" ADD CONSTRAINT "agenda_item_obligation_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item_obligation" ADD CONSTRAINT "agenda_item_obligation_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "critique" ADD CONSTRAINT "critique_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "critique" ADD CONSTRAINT "critique_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "critique" ADD CONSTRAINT "critique_content_item_id_fkey" FOREIGN KEY ("content_item_id") REFERENCES "content_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_cell_id_fkey" FOREIGN KEY ("cell_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_condition" ADD CONSTRAINT "person_condition_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_head_id_fkey" FOREIGN KEY ("head_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_unit" ADD CONSTRAINT "cluster_unit_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster_unit" ADD CONSTRAINT "cluster_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_made_by_unit_id_fkey" FOREIGN KEY ("made_by_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_note" ADD CONSTRAINT "assignment_note_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_mark" ADD CONSTRAINT "unit_mark_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_mark" ADD CONSTRAINT "unit_mark_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "rating"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparable_group" ADD CONSTRAINT "comparable_group_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparable_group" ADD CONSTRAINT "comparable_group_deciding_unit_id_fkey" FOREIGN KEY ("deciding_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_item" ADD CONSTRAINT "decision_item_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "quality_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "difficulty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "quality_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review" ADD CONSTRAINT "self_review_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review" ADD CONSTRAINT "self_review_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review" ADD CONSTRAINT "self_review_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review" ADD CONSTRAINT "self_review_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review_answer" ADD CONSTRAINT "self_review_answer_self_review_id_fkey" FOREIGN KEY ("self_review_id") REFERENCES "self_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review_answer" ADD CONSTRAINT "self_review_answer_content_item_id_fkey" FOREIGN KEY ("content_item_id") REFERENCES "content_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_review_level" ADD CONSTRAINT "self_review_level_self_review_id_fkey" FOREIGN KEY ("self_review_id") REFERENCES "self_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortcoming" ADD CONSTRAINT "shortcoming_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortcoming" ADD CONSTRAINT "shortcoming_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortcoming" ADD CONSTRAINT "shortcoming_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortcoming" ADD CONSTRAINT "shortcoming_critique_id_fkey" FOREIGN KEY ("critique_id") REFERENCES "critique"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortcoming" ADD CONSTRAINT "shortcoming_clearer_unit_id_fkey" FOREIGN KEY ("clearer_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remediation_step" ADD CONSTRAINT "remediation_step_shortcoming_id_fkey" FOREIGN KEY ("shortcoming_id") REFERENCES "shortcoming"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_home_unit_id_fkey" FOREIGN KEY ("home_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_deciding_unit_id_fkey" FOREIGN KEY ("deciding_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "comparable_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "historical_rating" ADD CONSTRAINT "historical_rating_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "historical_rating" ADD CONSTRAINT "historical_rating_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "historical_rating" ADD CONSTRAINT "historical_rating_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placement" ADD CONSTRAINT "unit_placement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_placement" ADD CONSTRAINT "unit_placement_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective" ADD CONSTRAINT "collective_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_seat" ADD CONSTRAINT "collective_seat_collective_id_fkey" FOREIGN KEY ("collective_id") REFERENCES "collective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_seat" ADD CONSTRAINT "collective_seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

