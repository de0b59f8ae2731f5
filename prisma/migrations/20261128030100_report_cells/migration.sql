-- Numbers of statutory lines that staff state where no register does; one for each unit, period and line.
CREATE TABLE "report_cell" (
    "unit_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "report_cell_pkey" PRIMARY KEY ("unit_id", "period", "code")
);
ALTER TABLE "report_cell" ADD CONSTRAINT "report_cell_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;
