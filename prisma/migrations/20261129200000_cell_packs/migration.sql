-- The measures of one register stand in one row. Which do is said by the code (lib/domain/measure/packs.ts), so that the
-- rows are made by it: the next start sees that they were made by other rules (lib/data/cells-version.ts).
DROP TABLE "cell_rollup";

CREATE TABLE "cell_rollup" (
    "unit_id" INTEGER NOT NULL,
    "span" INTEGER NOT NULL,
    "pack" TEXT NOT NULL,
    "sums" JSON NOT NULL,

    CONSTRAINT "cell_rollup_pkey" PRIMARY KEY ("unit_id","span","pack")
);
