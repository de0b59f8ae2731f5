-- CreateTable: a month's numbers of a register that is kept on paper (docs/adr/0024)
CREATE TABLE "month_entry" (
    "unit_id" INTEGER NOT NULL,
    "register" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "lines" JSONB,
    "draft" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "entered_by" TEXT,
    "entered_at" TIMESTAMPTZ(3),
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "month_entry_pkey" PRIMARY KEY ("unit_id","register","month"),
    -- An entry of nothing is no entry: then the month is a gap.
    CONSTRAINT "month_entry_says_something" CHECK ("lines" IS NOT NULL OR "draft" IS NOT NULL),
    CONSTRAINT "month_entry_entered" CHECK (("lines" IS NULL) = ("entered_by" IS NULL) AND ("lines" IS NULL) = ("entered_at" IS NULL))
);
