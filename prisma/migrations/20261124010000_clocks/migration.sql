-- What the statutory clocks need beside the foundation: 政府信息公开条例 Art 30-33, 国办函〔2020〕109号.
ALTER TABLE "application"
  ADD COLUMN "confirmed_on" DATE,
  ADD COLUMN "correction_term_on" DATE,
  ADD COLUMN "suspensions" TEXT,
  ADD COLUMN "extension_approver" TEXT,
  ADD COLUMN "pages" INTEGER,
  ADD COLUMN "fee_notice_on" DATE,
  ADD COLUMN "fee_paid_on" DATE;

-- 12345: the working days that the order itself gives; NULL is the office's own setting.
ALTER TABLE "complaint" ADD COLUMN "limit_days" INTEGER;

-- NULL: the year is as the package has it.
ALTER TABLE "calendar_year"
  ADD COLUMN "entered_by" TEXT,
  ADD COLUMN "entered_on" DATE;

-- A change of the calendar looks for what still waits, and for the applicant's other applications of the month.
CREATE INDEX "application_due_on_idx" ON "application" ("due_on") WHERE "answered_on" IS NULL;
CREATE INDEX "complaint_due_on_idx" ON "complaint" ("due_on") WHERE "answered_on" IS NULL;
