-- The way of a report: status and edition, who did what, remarks on places, frozen editions, versions of the words,
-- copies of templates, and reports written in one go.
ALTER TABLE "report"
    ADD COLUMN "status" TEXT NOT NULL DEFAULT 'draft',
    ADD COLUMN "edition" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "slots" JSONB NOT NULL DEFAULT '{}',
    ADD COLUMN "seen" JSONB,
    ADD COLUMN "seen_at" TIMESTAMPTZ(3),
    ADD COLUMN "seen_by" TEXT;

CREATE TABLE "report_event" (
    "id" BIGSERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "to_status" TEXT NOT NULL,
    "reason" TEXT,
    CONSTRAINT "report_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_event_report_id_idx" ON "report_event"("report_id");

CREATE TABLE "report_remark" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    CONSTRAINT "report_remark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_remark_report_id_idx" ON "report_remark"("report_id");

CREATE TABLE "report_edition" (
    "report_id" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "frozen" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozen_by" TEXT NOT NULL,
    CONSTRAINT "report_edition_pkey" PRIMARY KEY ("report_id", "edition")
);

CREATE TABLE "report_version" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "narrative" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "report_version_report_id_version_key" ON "report_version"("report_id", "version");

CREATE TABLE "report_batch" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    CONSTRAINT "report_batch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_batch_item" (
    "batch_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "name" TEXT,
    "file" BYTEA,
    "done_at" TIMESTAMPTZ(3),
    CONSTRAINT "report_batch_item_pkey" PRIMARY KEY ("batch_id", "unit_id")
);

ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_remark" ADD CONSTRAINT "report_remark_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_edition" ADD CONSTRAINT "report_edition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_batch" ADD CONSTRAINT "report_batch_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_batch_item" ADD CONSTRAINT "report_batch_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "report_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_batch_item" ADD CONSTRAINT "report_batch_item_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
