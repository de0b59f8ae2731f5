-- Petitions that nobody has taken up yet, by the day by which somebody must: 信访工作条例 Art 22, 23.
CREATE INDEX "complaint_accept_due_idx" ON "complaint" ("accept_due_on") WHERE "answered_on" IS NULL AND "accepted_on" IS NULL;
