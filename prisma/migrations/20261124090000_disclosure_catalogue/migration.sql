-- The catalogue of what has to be disclosed, the steps before publishing, and objections to what was disclosed.

ALTER TABLE "disclosure"
  ADD COLUMN "catalogue_code" TEXT,
  ADD COLUMN "procedure" TEXT,
  ADD COLUMN "collected_on" DATE,
  ADD COLUMN "joint_meeting_on" DATE,
  ADD COLUMN "finance_signed_by" TEXT,
  ADD COLUMN "finance_signed_on" DATE,
  ADD COLUMN "county_reported_on" DATE,
  ADD COLUMN "board_on" DATE,
  ADD COLUMN "congress_on" DATE,
  ADD COLUMN "approved_by" TEXT,
  ADD COLUMN "approved_on" DATE,
  ADD COLUMN "archived_on" DATE;
CREATE INDEX "disclosure_catalogue_idx" ON "disclosure" ("unit_id", "catalogue_code", "published_on") WHERE "catalogue_code" IS NOT NULL;

CREATE TABLE "disclosure_item" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "applies_to" TEXT[] NOT NULL,
    "category" TEXT,
    "legal_item" TEXT,
    "basis" TEXT,
    "timing" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "grace_days" INTEGER NOT NULL,
    "channels" TEXT[] NOT NULL,
    "audience" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "disclosure_item_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "disclosure_item_unit_id_code_key" ON "disclosure_item"("unit_id", "code");
CREATE TRIGGER "disclosure_item_attachments" AFTER DELETE ON "disclosure_item" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('disclosure-items');

CREATE TABLE "disclosure_objection" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "objection_no" TEXT NOT NULL,
    "item_no" TEXT NOT NULL,
    "raised_on" DATE NOT NULL,
    "raised_via" TEXT NOT NULL,
    "raised_by" TEXT,
    "content" TEXT NOT NULL,
    "result" TEXT,
    "answered_on" DATE,
    "answer" TEXT,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "disclosure_objection_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "disclosure_objection_unit_id_objection_no_key" ON "disclosure_objection"("unit_id", "objection_no");
CREATE INDEX "disclosure_objection_unit_id_raised_on_idx" ON "disclosure_objection"("unit_id", "raised_on");
CREATE TRIGGER "disclosure_objection_attachments" AFTER DELETE ON "disclosure_objection" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('disclosure-objections');
