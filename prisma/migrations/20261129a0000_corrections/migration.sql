-- What was corrected, without looking at the cases that merely went on: every figure asks whether there is any
CREATE INDEX "cell_revision_correction_idx" ON "cell_revision"("unit_id", "month")
WHERE "kind" = 'correction';
