-- A Chinese word has two or three characters, too few for trigrams: texts are found by their characters and by the
-- pairs of characters that stand side by side (lib/data/register-words.ts, docs/adr/0027).

-- Their cost is meant: to work the parts out again for every row is what a statement must not do.
CREATE FUNCTION "word_pairs"("word" text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 50
  RETURN array(SELECT a || b FROM unnest(string_to_array(word, NULL), string_to_array(substr(word, 2), NULL)) AS side(a, b)
    WHERE b IS NOT NULL);

-- array_to_string counts as stable only because some types print by settings; texts do not.
CREATE FUNCTION "word_parts"("texts" text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 50
  RETURN (SELECT word_pairs(s) || string_to_array(s, NULL) FROM lower(array_to_string(texts, ' ')) AS s);

-- What was written last waits unsorted, and every search reads it: half a megabyte at most.
CREATE INDEX "complaint_words_idx" ON "complaint" USING gin (word_parts(ARRAY["case_no", "category", "subcategory",
  "title", "place", "complainant_name", "received_by", "assigned_to", "duplicate_of", "repeat_of", "transferred_from"]))
  WITH (gin_pending_list_limit = 512);
CREATE INDEX "disclosure_words_idx" ON "disclosure" USING gin (word_parts(ARRAY["item_no", "title", "doc_no", "category",
  "catalogue_code", "finance_signed_by", "reviewed_by", "approved_by", "url"])) WITH (gin_pending_list_limit = 512);
CREATE INDEX "application_words_idx" ON "application" USING gin (word_parts(ARRAY["application_no", "applicant_name",
  "subject", "suspensions", "extension_approver"])) WITH (gin_pending_list_limit = 512);
