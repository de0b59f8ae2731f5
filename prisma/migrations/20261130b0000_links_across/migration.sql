-- Under which number the office above, or another unit, has the same case: "2025-0311@990101" or a bare number.
ALTER TABLE "complaint" ADD COLUMN "transferred_from" TEXT;

-- A case of another unit is named number@code; the page of the one that is named looks for those, and so does a delete.
CREATE INDEX "complaint_duplicate_across_idx" ON "complaint" ("duplicate_of") WHERE strpos("duplicate_of", '@') > 0;
CREATE INDEX "complaint_repeat_across_idx" ON "complaint" ("repeat_of") WHERE strpos("repeat_of", '@') > 0;
CREATE INDEX "complaint_transferred_idx" ON "complaint" ("transferred_from") WHERE "transferred_from" IS NOT NULL;
