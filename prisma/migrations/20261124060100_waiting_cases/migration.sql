-- What waits is little beside what is done: the list of the dashboard must not read every case there ever was.
CREATE INDEX "service_case_pending_idx" ON "service_case"("due_on") WHERE "result" = 'pending';
CREATE INDEX "complaint_open_idx" ON "complaint"("due_on") WHERE "answered_on" IS NULL;
CREATE INDEX "application_open_idx" ON "application"("due_on") WHERE "answered_on" IS NULL;
CREATE INDEX "disclosure_open_idx" ON "disclosure"("due_on") WHERE "published_on" IS NULL;
