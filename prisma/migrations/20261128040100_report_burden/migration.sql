-- Time that people spent in the editor of a report, added up for each of them.
CREATE TABLE "report_time" (
    "unit_id" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    CONSTRAINT "report_time_pkey" PRIMARY KEY ("unit_id", "template", "period", "by"),
    CONSTRAINT "report_time_seconds_check" CHECK ("seconds" >= 0)
);
ALTER TABLE "report_time" ADD CONSTRAINT "report_time_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a report asked of its office as it was last composed for a version, a step or a file.
ALTER TABLE "report" ADD COLUMN "burden" JSONB;
ALTER TABLE "report_batch_item" ADD COLUMN "burden" JSONB;
