-- Registers of supervision and organisation, catalogues of the hall, and what complaints and service cases lacked.

-- Complaints: two levels of category, who received, who handles, objection, extension, and the days these have.
ALTER TABLE "complaint"
  ADD COLUMN "subcategory" TEXT,
  ADD COLUMN "received_by" TEXT,
  ADD COLUMN "objected_on" DATE,
  ADD COLUMN "assigned_to" TEXT,
  ADD COLUMN "assigned_on" DATE,
  ADD COLUMN "extended_on" DATE,
  ADD COLUMN "accept_due_on" DATE,
  ADD COLUMN "objection_due_on" DATE;
-- As the derived column would have it: 信访工作条例 Art 22, 23.
UPDATE "complaint" SET "accept_due_on" = "received_on" + 15 WHERE "clock" = 'petition';

-- Service cases: a bad rating is followed up.
ALTER TABLE "service_case"
  ADD COLUMN "followed_up_on" DATE,
  ADD COLUMN "follow_up_result" TEXT,
  ADD COLUMN "follow_up_note" TEXT,
  ADD COLUMN "follow_up_due_on" DATE;
CREATE INDEX "service_case_follow_up_idx" ON "service_case" ("follow_up_due_on") WHERE "follow_up_due_on" IS NOT NULL;

CREATE TABLE "inspection" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "inspection_no" TEXT NOT NULL,
    "round" TEXT,
    "inspected_on" DATE NOT NULL,
    "inspector" TEXT,
    "item" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "finding" TEXT,
    "severity" TEXT,
    "due_on" DATE,
    "put_right_on" DATE,
    "put_right" TEXT,
    "full_points" DECIMAL(8,2),
    "points" DECIMAL(8,2),
    "notice" TEXT,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "inspection_unit_id_inspection_no_key" ON "inspection"("unit_id", "inspection_no");
CREATE INDEX "inspection_unit_id_inspected_on_idx" ON "inspection"("unit_id", "inspected_on");
CREATE TRIGGER "inspection_attachments" AFTER DELETE ON "inspection" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('inspections');

CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "meeting_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "chair" TEXT,
    "invited" INTEGER,
    "attended" INTEGER,
    "topic" TEXT,
    "outcome" TEXT,
    "votes" INTEGER,
    "satisfied_votes" INTEGER,
    "score" DECIMAL(8,2),
    "proposals" INTEGER,
    "adopted" INTEGER,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "meeting_unit_id_meeting_no_key" ON "meeting"("unit_id", "meeting_no");
CREATE INDEX "meeting_unit_id_held_on_idx" ON "meeting"("unit_id", "held_on");
CREATE TRIGGER "meeting_attachments" AFTER DELETE ON "meeting" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('meetings');

CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "decision_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "settled_by" TEXT NOT NULL,
    "amount_yuan" DECIMAL(16,2),
    "entitled" INTEGER,
    "quorum" INTEGER,
    "present" INTEGER,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "abstained" INTEGER,
    "result" TEXT NOT NULL,
    "content" TEXT,
    "disclosed_on" DATE,
    "disclosed_as" TEXT,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "decision_unit_id_decision_no_key" ON "decision"("unit_id", "decision_no");
CREATE INDEX "decision_unit_id_decided_on_idx" ON "decision"("unit_id", "decided_on");
CREATE TRIGGER "decision_attachments" AFTER DELETE ON "decision" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('decisions');

CREATE TABLE "activity" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "activity_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "audience" TEXT,
    "people" INTEGER,
    "materials" INTEGER,
    "summary" TEXT,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "activity_unit_id_activity_no_key" ON "activity"("unit_id", "activity_no");
CREATE INDEX "activity_unit_id_held_on_idx" ON "activity"("unit_id", "held_on");
CREATE TRIGGER "activity_attachments" AFTER DELETE ON "activity" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('activities');

CREATE TABLE "issued_document" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "document_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "sent_to" TEXT,
    "copies" INTEGER,
    "abolished_on" DATE,
    "disclosed_as" TEXT,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "issued_document_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "issued_document_unit_id_document_no_key" ON "issued_document"("unit_id", "document_no");
CREATE INDEX "issued_document_unit_id_issued_on_idx" ON "issued_document"("unit_id", "issued_on");
CREATE TRIGGER "issued_document_attachments" AFTER DELETE ON "issued_document" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('issued-documents');

CREATE TABLE "hall_window" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "window_no" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department" TEXT,
    "open_days" TEXT[] NOT NULL,
    "open_hours" TEXT,
    "phone" TEXT,
    "opened_on" DATE,
    "closed_on" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "hall_window_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "hall_window_unit_id_window_no_key" ON "hall_window"("unit_id", "window_no");
CREATE TRIGGER "hall_window_attachments" AFTER DELETE ON "hall_window" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('hall-windows');

CREATE TABLE "hall_matter" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "matter_no" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department" TEXT,
    "window" TEXT,
    "statutory_days" INTEGER,
    "promised_days" INTEGER,
    "charge_yuan" DECIMAL(12,2),
    "on_the_spot" BOOLEAN,
    "legal_basis" TEXT,
    "papers" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "hall_matter_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "hall_matter_unit_id_matter_no_key" ON "hall_matter"("unit_id", "matter_no");
CREATE TRIGGER "hall_matter_attachments" AFTER DELETE ON "hall_matter" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('hall-matters');
