-- Rows that name another one by its number are looked for from the page of the one that is named. Few rows do.
CREATE INDEX "complaint_duplicate_idx" ON "complaint" ("unit_id", "duplicate_of") WHERE "duplicate_of" IS NOT NULL;
CREATE INDEX "complaint_repeat_idx" ON "complaint" ("unit_id", "repeat_of") WHERE "repeat_of" IS NOT NULL;
CREATE INDEX "remedy_application_idx" ON "remedy" ("unit_id", "application_no") WHERE "application_no" IS NOT NULL;
CREATE INDEX "disclosure_objection_item_idx" ON "disclosure_objection" ("unit_id", "item_no");
CREATE INDEX "decision_disclosed_idx" ON "decision" ("unit_id", "disclosed_as") WHERE "disclosed_as" IS NOT NULL;
CREATE INDEX "issued_document_disclosed_idx" ON "issued_document" ("unit_id", "disclosed_as") WHERE "disclosed_as" IS NOT NULL;
