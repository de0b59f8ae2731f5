-- By when an objection is answered, where the office has set a term: none is set, and no row gets a date, until then.
ALTER TABLE "disclosure_objection" ADD COLUMN "due_on" DATE;
CREATE INDEX "disclosure_objection_open_idx" ON "disclosure_objection"("due_on") INCLUDE ("id", "unit_id")
  WHERE "answered_on" IS NULL;
