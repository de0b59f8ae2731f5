-- A list of a large register is counted and narrowed from one index, without a look at its rows: unit and day lead,
-- the choices that a list is narrowed by follow. They repeat, so the index stays small.
DROP INDEX "service_case_unit_id_served_on_idx";
CREATE INDEX "service_case_list_idx" ON "service_case" ("unit_id", "served_on", "result", "kind", "rating", "follow_up_result");

DROP INDEX "complaint_unit_id_received_on_idx";
CREATE INDEX "complaint_list_idx" ON "complaint" ("unit_id", "received_on", "people", "status", "source", "clock", "rating", "resolved", "level");

DROP INDEX "application_unit_id_received_on_idx";
CREATE INDEX "application_list_idx" ON "application" ("unit_id", "received_on", "outcome", "received_via", "applicant_kind");

DROP INDEX "disclosure_unit_id_published_on_idx";
CREATE INDEX "disclosure_list_idx" ON "disclosure" ("unit_id", "published_on", "status", "doc_kind", "legal_item", "timing", "procedure");

-- The same two stood twice.
DROP INDEX "application_due_on_idx";
DROP INDEX "complaint_due_on_idx";
