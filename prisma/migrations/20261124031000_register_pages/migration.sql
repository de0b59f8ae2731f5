-- A page of a long register: its latest rows first, without sorting all of them.
CREATE INDEX "disclosure_published_on_id_idx" ON "disclosure"("published_on" DESC NULLS LAST, "id" DESC);
CREATE INDEX "application_received_on_id_idx" ON "application"("received_on" DESC, "id" DESC);
CREATE INDEX "remedy_filed_on_id_idx" ON "remedy"("filed_on" DESC, "id" DESC);
CREATE INDEX "administrative_act_month_id_idx" ON "administrative_act"("month" DESC, "id" DESC);
CREATE INDEX "service_case_served_on_id_idx" ON "service_case"("served_on" DESC, "id" DESC);
CREATE INDEX "service_day_day_id_idx" ON "service_day"("day" DESC, "id" DESC);
CREATE INDEX "complaint_received_on_id_idx" ON "complaint"("received_on" DESC, "id" DESC);
