-- CreateTable
CREATE TABLE "org_unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "kind" TEXT NOT NULL,
    "parent_id" INTEGER,
    "path" TEXT NOT NULL DEFAULT '/',
    "population" INTEGER,
    "households" INTEGER,
    "area_km2" DECIMAL(12,3),
    "contact" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "successor_id" INTEGER,

    CONSTRAINT "org_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "workday" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "unit_id" INTEGER,
    "detail" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nil_return" (
    "unit_id" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nil_return_pkey" PRIMARY KEY ("unit_id","register","month")
);

-- CreateTable
CREATE TABLE "measure_cell" (
    "unit_id" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "slice" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL(20,4) NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'register',

    CONSTRAINT "measure_cell_pkey" PRIMARY KEY ("unit_id","month","measure","slice")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "item_no" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "doc_no" TEXT,
    "doc_kind" TEXT NOT NULL,
    "category" TEXT,
    "legal_item" TEXT,
    "timing" TEXT NOT NULL,
    "channels" TEXT[],
    "formed_on" DATE,
    "published_on" DATE,
    "notice_from" DATE,
    "notice_to" DATE,
    "status" TEXT NOT NULL,
    "abolished_on" DATE,
    "reviewed_by" TEXT,
    "reviewed_on" DATE,
    "content" TEXT,
    "url" TEXT,
    "due_on" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "application_no" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "received_via" TEXT NOT NULL,
    "applicant_kind" TEXT NOT NULL,
    "applicant_name" TEXT,
    "subject" TEXT NOT NULL,
    "correction_notice_on" DATE,
    "corrected_on" DATE,
    "suspended_from" DATE,
    "suspended_to" DATE,
    "extended_days" INTEGER,
    "extended_on" DATE,
    "outcome" TEXT,
    "answered_on" DATE,
    "fee_yuan" DECIMAL(12,2),
    "fee_waived_yuan" DECIMAL(12,2),
    "reply" TEXT,
    "due_on" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remedy" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "case_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "application_no" TEXT,
    "filed_on" DATE NOT NULL,
    "result" TEXT,
    "closed_on" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "remedy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrative_act" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "licences" INTEGER,
    "penalties" INTEGER,
    "coercions" INTEGER,
    "fees_yuan" DECIMAL(16,2),
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "administrative_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_case" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "served_on" DATE NOT NULL,
    "ticket_no" TEXT NOT NULL,
    "leg" INTEGER NOT NULL DEFAULT 0,
    "arrived_at" TIMESTAMP(0),
    "called_at" TIMESTAMP(0),
    "ended_at" TIMESTAMP(0),
    "window" TEXT,
    "matter" TEXT,
    "kind" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "finished_on" DATE,
    "statutory_days" INTEGER,
    "promised_days" INTEGER,
    "fee_yuan" DECIMAL(12,2),
    "rating" TEXT,
    "due_on" DATE,
    "wait_seconds" INTEGER,
    "handle_seconds" INTEGER,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "service_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_day" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "window" TEXT NOT NULL,
    "visits" INTEGER,
    "matters" INTEGER,
    "consultations" INTEGER,
    "completed" INTEGER,
    "on_the_spot" INTEGER,
    "no_shows" INTEGER,
    "very_satisfied" INTEGER,
    "satisfied" INTEGER,
    "basically_satisfied" INTEGER,
    "dissatisfied" INTEGER,
    "very_dissatisfied" INTEGER,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "service_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "case_no" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "category" TEXT,
    "title" TEXT NOT NULL,
    "content" TEXT,
    "place" TEXT,
    "complainant_name" TEXT,
    "received_on" DATE NOT NULL,
    "accepted_on" DATE,
    "extended_days" INTEGER,
    "answered_on" DATE,
    "reply" TEXT,
    "resolved" BOOLEAN,
    "rating" TEXT,
    "status" TEXT NOT NULL,
    "duplicate_of" TEXT,
    "repeat_of" TEXT,
    "people" INTEGER,
    "level" TEXT,
    "standing_since" DATE,
    "due_on" DATE,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "narrative" JSONB NOT NULL DEFAULT '{}',
    "signatory" TEXT,
    "signed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "username" TEXT,
    "display_username" TEXT,
    "role" TEXT NOT NULL DEFAULT 'clerk',
    "org_unit_id" INTEGER,
    "disabled" BOOLEAN NOT NULL DEFAULT false,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMP(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMP(3),
    "refresh_token_expires_at" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "org_unit_code_key" ON "org_unit"("code");

-- CreateIndex
CREATE INDEX "org_unit_parent_id_idx" ON "org_unit"("parent_id");

-- CreateIndex
CREATE INDEX "org_unit_path_idx" ON "org_unit"("path");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "measure_cell_measure_month_idx" ON "measure_cell"("measure", "month");

-- CreateIndex
CREATE INDEX "disclosure_unit_id_published_on_idx" ON "disclosure"("unit_id", "published_on");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_unit_id_item_no_key" ON "disclosure"("unit_id", "item_no");

-- CreateIndex
CREATE INDEX "application_unit_id_received_on_idx" ON "application"("unit_id", "received_on");

-- CreateIndex
CREATE UNIQUE INDEX "application_unit_id_application_no_key" ON "application"("unit_id", "application_no");

-- CreateIndex
CREATE UNIQUE INDEX "remedy_unit_id_case_no_key" ON "remedy"("unit_id", "case_no");

-- CreateIndex
CREATE UNIQUE INDEX "administrative_act_unit_id_month_key" ON "administrative_act"("unit_id", "month");

-- CreateIndex
CREATE INDEX "service_case_unit_id_served_on_idx" ON "service_case"("unit_id", "served_on");

-- CreateIndex
CREATE UNIQUE INDEX "service_day_unit_id_day_window_key" ON "service_day"("unit_id", "day", "window");

-- CreateIndex
CREATE INDEX "complaint_unit_id_received_on_idx" ON "complaint"("unit_id", "received_on");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_unit_id_case_no_key" ON "complaint"("unit_id", "case_no");

-- CreateIndex
CREATE UNIQUE INDEX "report_unit_id_template_period_key" ON "report"("unit_id", "template", "period");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- AddForeignKey
ALTER TABLE "org_unit" ADD CONSTRAINT "org_unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit" ADD CONSTRAINT "org_unit_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_org_unit_id_fkey" FOREIGN KEY ("org_unit_id") REFERENCES "org_unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Natural key of a service case. Prisma's schema language has no NULLS NOT DISTINCT: two rows without an arrival time are the same case.
CREATE UNIQUE INDEX "service_case_unit_id_served_on_ticket_no_leg_arrived_at_key" ON "service_case"("unit_id", "served_on", "ticket_no", "leg", "arrived_at") NULLS NOT DISTINCT;
