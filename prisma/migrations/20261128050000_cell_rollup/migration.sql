-- CreateTable: the cells of months, quarters and years, added up and packed (docs/adr/0016)
CREATE TABLE "cell_rollup" (
    "unit_id" INTEGER NOT NULL,
    "span" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "sums" JSON NOT NULL,

    CONSTRAINT "cell_rollup_pkey" PRIMARY KEY ("unit_id","span","measure")
);

-- Who reported what, without looking at the cells of anything else
CREATE INDEX "measure_cell_reported_idx" ON "measure_cell"("measure", "unit_id", "month")
WHERE "measure" LIKE '%.reported' AND "value" > 0;

INSERT INTO "cell_rollup" ("unit_id", "span", "measure", "sums")
SELECT unit_id, span, measure, json_object_agg(slice, trim_scale(value))
FROM (
    SELECT unit_id, measure, slice, sum(value) AS value,
        CASE WHEN grouping(month) = 0 THEN month
            ELSE month / 100 * 10 + CASE WHEN grouping((month % 100 + 2) / 3) = 0 THEN (month % 100 + 2) / 3 ELSE 0 END
        END AS span
    FROM "measure_cell"
    GROUP BY unit_id, measure, slice, GROUPING SETS ((month), (month / 100, (month % 100 + 2) / 3), (month / 100))
) AS added
GROUP BY unit_id, span, measure;
