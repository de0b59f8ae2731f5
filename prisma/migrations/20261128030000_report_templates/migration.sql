-- Templates that offices copied and changed; a report remembers with which version of one it was last written.
CREATE TABLE "report_template" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "basis_digest" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "offered" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,
    CONSTRAINT "report_template_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "report_template_unit_id_name_key" ON "report_template"("unit_id", "name");
ALTER TABLE "report_template" ADD CONSTRAINT "report_template_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "org_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report" ADD COLUMN "template_version" INTEGER;
