-- What an import needs to be told about and taken back.
ALTER TABLE "import_batch"
  ADD COLUMN "unit_id" INTEGER,
  ADD COLUMN "unit_ids" INTEGER[] NOT NULL DEFAULT '{}',
  ADD COLUMN "files" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "inserted_ids" int4multirange NOT NULL DEFAULT '{}',
  ADD COLUMN "nil_removed" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "audit_id" BIGINT,
  ADD COLUMN "undone_at" TIMESTAMPTZ(3),
  ADD COLUMN "undone_by" TEXT;

-- CreateTable
CREATE TABLE "import_change" (
  "batch_id" INTEGER NOT NULL,
  "row_id" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "before" JSONB,
  CONSTRAINT "import_change_pkey" PRIMARY KEY ("batch_id", "row_id")
);
CREATE INDEX "import_change_row_id_idx" ON "import_change"("row_id");
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_batch_id_fkey"
  FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "import_memory" (
  "office" TEXT NOT NULL,
  "register" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  "choice" JSONB NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_by" TEXT NOT NULL,
  CONSTRAINT "import_memory_pkey" PRIMARY KEY ("office", "register", "signature")
);
