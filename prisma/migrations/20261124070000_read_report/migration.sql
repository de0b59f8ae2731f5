-- Yearly reports of earlier years as read and accepted, their numbers as cells beside those of the registers, and the
-- certificates of written files.
CREATE TABLE "old_report" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "as_cells" BOOLEAN NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_by" TEXT NOT NULL,
    CONSTRAINT "old_report_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "old_report_unit_id_year_key" ON "old_report"("unit_id", "year");
ALTER TABLE "old_report" ADD CONSTRAINT "old_report_unit_id_fkey"
    FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "report_certificate" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "edition" INTEGER,
    "sha256" TEXT NOT NULL,
    "certificate" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    CONSTRAINT "report_certificate_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "report_certificate_unit_id_template_period_idx" ON "report_certificate"("unit_id", "template", "period");
CREATE INDEX "report_certificate_sha256_idx" ON "report_certificate"("sha256");
ALTER TABLE "report_certificate" ADD CONSTRAINT "report_certificate_unit_id_fkey"
    FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An imported number may stand in the month of a register's until the register has rows of that year.
ALTER TABLE "measure_cell" DROP CONSTRAINT "measure_cell_pkey";
ALTER TABLE "measure_cell" ADD CONSTRAINT "measure_cell_pkey"
    PRIMARY KEY ("unit_id", "month", "measure", "slice", "source");
CREATE INDEX "measure_cell_imported_idx" ON "measure_cell"("unit_id") WHERE "source" = 'imported';
