-- 目标责任书: that a unit signed for the targets of a year, on which day, who for it, with whom and under which number.
CREATE TABLE "target_letter" (
    "id" SERIAL PRIMARY KEY,
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "year" INTEGER NOT NULL,
    "signed_on" DATE NOT NULL,
    "signed_by" TEXT NOT NULL CHECK (btrim("signed_by") <> ''),
    "signed_with" TEXT NOT NULL CHECK (btrim("signed_with") <> ''),
    "doc_no" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX "target_letter_unit_id_year_key" ON "target_letter"("unit_id", "year");

CREATE TRIGGER "target_letter_attachments" AFTER DELETE ON "target_letter" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('target-letters');
