-- Assessment of units by the one above them: a scheme as data, points given by hand, objections with their decision,
-- who is named in public, and the result as it was frozen.
CREATE TABLE "assessment" (
    "id" SERIAL PRIMARY KEY,
    -- who assesses the units below
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "year" INTEGER NOT NULL,
    "scheme" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft' CHECK ("state" IN ('draft', 'open', 'frozen')),
    -- last day on which units may object
    "object_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "updated_by" TEXT NOT NULL,
    CONSTRAINT "assessment_open" CHECK ("state" = 'draft' OR "object_until" IS NOT NULL)
);
CREATE INDEX "assessment_unit_id_year_idx" ON "assessment"("unit_id", "year");

-- Points of a manual item, with why; evidence lies in attachment ('assessment-entries').
CREATE TABLE "assessment_entry" (
    "id" SERIAL PRIMARY KEY,
    "assessment_id" INTEGER NOT NULL REFERENCES "assessment"("id") ON DELETE CASCADE,
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "item" TEXT NOT NULL,
    "points" DECIMAL(8, 2) NOT NULL CHECK ("points" >= 0),
    "reason" TEXT NOT NULL CHECK (btrim("reason") <> ''),
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX "assessment_entry_key" ON "assessment_entry"("assessment_id", "unit_id", "item");

CREATE TABLE "assessment_objection" (
    "id" SERIAL PRIMARY KEY,
    "assessment_id" INTEGER NOT NULL REFERENCES "assessment"("id") ON DELETE CASCADE,
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "item" TEXT NOT NULL,
    "text" TEXT NOT NULL CHECK (btrim("text") <> ''),
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "outcome" TEXT CHECK ("outcome" IN ('upheld', 'rejected')),
    "points" DECIMAL(8, 2) CHECK ("points" >= 0),
    "reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    -- No decision without a reason; new points where it is upheld, and only there.
    CONSTRAINT "assessment_objection_decided" CHECK (
        ("outcome" IS NULL AND "points" IS NULL AND "reason" IS NULL AND "decided_at" IS NULL)
        OR ("outcome" IS NOT NULL AND btrim(coalesce("reason", '')) <> '' AND "decided_at" IS NOT NULL
            AND ("outcome" = 'upheld') = ("points" IS NOT NULL))
    )
);
CREATE INDEX "assessment_objection_assessment_id_unit_id_idx" ON "assessment_objection"("assessment_id", "unit_id");
CREATE UNIQUE INDEX "assessment_objection_waiting_key" ON "assessment_objection"("assessment_id", "unit_id", "item") WHERE "outcome" IS NULL;

-- Commended or criticised by hand, or taken off the list that the points would put the unit on.
CREATE TABLE "assessment_notice" (
    "assessment_id" INTEGER NOT NULL REFERENCES "assessment"("id") ON DELETE CASCADE,
    "unit_id" INTEGER NOT NULL REFERENCES "org_unit"("id") ON DELETE CASCADE,
    "notice" TEXT NOT NULL CHECK ("notice" IN ('commended', 'criticised', 'none')),
    "reason" TEXT NOT NULL CHECK (btrim("reason") <> ''),
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    CONSTRAINT "assessment_notice_pkey" PRIMARY KEY ("assessment_id", "unit_id")
);

-- sha256 is of the canonical JSON, as with accepted reports.
CREATE TABLE "assessment_result" (
    "assessment_id" INTEGER PRIMARY KEY REFERENCES "assessment"("id") ON DELETE CASCADE,
    "frozen" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
    "frozen_by" TEXT NOT NULL
);

CREATE TRIGGER "assessment_entry_attachments" AFTER DELETE ON "assessment_entry" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('assessment-entries');
