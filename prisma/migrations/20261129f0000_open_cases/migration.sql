-- What is open is counted and put in order from these alone, however many cases wait (lib/data/overdue.ts).
DROP INDEX "service_case_pending_idx";
CREATE INDEX "service_case_pending_idx" ON "service_case"("due_on") INCLUDE ("id", "unit_id") WHERE "result" = 'pending';
DROP INDEX "service_case_follow_up_idx";
CREATE INDEX "service_case_follow_up_idx" ON "service_case"("follow_up_due_on") INCLUDE ("id", "unit_id")
  WHERE "followed_up_on" IS NULL AND "follow_up_due_on" IS NOT NULL;
DROP INDEX "complaint_open_idx";
CREATE INDEX "complaint_open_idx" ON "complaint"("due_on")
  INCLUDE ("id", "unit_id", "status", "clock", "accepted_on", "accept_due_on") WHERE "answered_on" IS NULL;
