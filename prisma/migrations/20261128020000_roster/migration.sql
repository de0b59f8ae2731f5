-- Who leads, runs and watches over disclosure, by unit and year.

CREATE TABLE "roster" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT,
    "office" TEXT,
    "origin" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "basis_no" TEXT,
    "serves_from" DATE NOT NULL,
    "leaves_on" DATE NOT NULL,
    "row_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "roster_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "roster_unit_id_year_body_role_name_key" ON "roster"("unit_id", "year", "body", "role", "name");
CREATE INDEX "roster_unit_id_serves_from_idx" ON "roster"("unit_id", "serves_from");
CREATE TRIGGER "roster_attachments" AFTER DELETE ON "roster" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('rosters');
