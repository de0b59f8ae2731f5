-- Whether a report has a table of contents; null: as its template says.
ALTER TABLE "report" ADD COLUMN "contents" BOOLEAN;
