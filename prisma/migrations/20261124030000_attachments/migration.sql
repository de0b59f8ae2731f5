-- Files on a case, kept in the database so that every backup of it holds them. The bytes lie in pieces of 1 MiB:
-- neither an upload nor a download ever needs the whole file in memory.
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by" TEXT NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "attachment_piece" (
    "attachment_id" INTEGER NOT NULL,
    "nth" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "attachment_piece_pkey" PRIMARY KEY ("attachment_id","nth")
);

CREATE UNIQUE INDEX "attachment_register_row_id_sha256_key" ON "attachment"("register", "row_id", "sha256");

ALTER TABLE "attachment_piece" ADD CONSTRAINT "attachment_piece_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pictures, PDF and Office files are compressed already.
ALTER TABLE "attachment_piece" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- However a row goes (deleted, an import undone, the demonstration removed), its files go with it. A case lies in one
-- of many tables, so that no foreign key can say this. A new register table gets the same trigger.
CREATE FUNCTION "drop_attachments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "attachment" a USING gone WHERE a."register" = TG_ARGV[0] AND a."row_id" = gone."id";
    RETURN NULL;
END $$;

CREATE TRIGGER "disclosure_attachments" AFTER DELETE ON "disclosure" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('disclosures');
CREATE TRIGGER "application_attachments" AFTER DELETE ON "application" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('applications');
CREATE TRIGGER "remedy_attachments" AFTER DELETE ON "remedy" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('remedies');
CREATE TRIGGER "administrative_act_attachments" AFTER DELETE ON "administrative_act" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('administrative-acts');
CREATE TRIGGER "service_case_attachments" AFTER DELETE ON "service_case" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('service-cases');
CREATE TRIGGER "service_day_attachments" AFTER DELETE ON "service_day" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('service-days');
CREATE TRIGGER "complaint_attachments" AFTER DELETE ON "complaint" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "drop_attachments"('complaints');
