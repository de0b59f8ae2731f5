-- Monthly submission: a unit hands a month in, the superior accepts it or returns single cells with a reason.
CREATE TABLE "month_submission" (
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "month" INTEGER NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('submitted', 'returned', 'accepted')),
    "first_submitted_on" DATE NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    -- the first acceptance: from then on every cell is locked unless it is returned
    "accepted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "month_submission_pkey" PRIMARY KEY ("unit_id", "month")
);
-- Looked at by every write to a register: only months that were ever accepted are in it.
CREATE INDEX "month_submission_accepted_idx" ON "month_submission"("unit_id", "month") WHERE "accepted_at" IS NOT NULL;

CREATE TABLE "cell_return" (
    "id" SERIAL PRIMARY KEY,
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "month" INTEGER NOT NULL,
    -- the registers of which one has to be reported, joined by '+'
    "cell" TEXT NOT NULL,
    "reason" TEXT NOT NULL CHECK (btrim("reason") <> ''),
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    -- null while the unit may correct the cell
    "settled_at" TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX "cell_return_open_key" ON "cell_return"("unit_id", "month", "cell") WHERE "settled_at" IS NULL;
CREATE INDEX "cell_return_unit_id_month_idx" ON "cell_return"("unit_id", "month");

CREATE TABLE "cell_revision" (
    "id" BIGSERIAL PRIMARY KEY,
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "month" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "slice" TEXT NOT NULL,
    "old_value" DECIMAL(20, 4),
    "new_value" DECIMAL(20, 4),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('correction', 'progress')),
    "reason" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    -- No accepted number changes without a reason; a case that goes on by itself is no correction.
    CONSTRAINT "cell_revision_reason" CHECK ("kind" = 'progress' OR btrim(coalesce("reason", '')) <> '')
);
CREATE INDEX "cell_revision_unit_id_month_idx" ON "cell_revision"("unit_id", "month");

CREATE TABLE "cell_note" (
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "month" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "text" TEXT NOT NULL CHECK (btrim("text") <> ''),
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT "cell_note_pkey" PRIMARY KEY ("unit_id", "month", "measure")
);

CREATE TABLE "indicator_target" (
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(20, 6) NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("unit_id", "code", "year")
);
