-- The store's tables, the same on the embedded database and on a server. Each statement ends with a semicolon at the
-- end of a line. What can be made again from the reports' texts (all but the first five tables) is dropped and rebuilt
-- when SCHEMA_VERSION rises; the first five may only grow by ALTER TABLE … ADD COLUMN IF NOT EXISTS here.

-- Schema version, the embedding whose vectors are held, and what else is remembered.
CREATE TABLE IF NOT EXISTS settings (
  name text PRIMARY KEY,
  value text NOT NULL
);

-- Amounts used up a day, such as a model's tokens.
CREATE TABLE IF NOT EXISTS counters (
  name text NOT NULL,
  day date NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (name, day)
);

-- Vectors that were paid for and whose report is not saved yet.
CREATE TABLE IF NOT EXISTS kept_vectors (
  embedding text NOT NULL,
  text_hash text NOT NULL,
  vector vector NOT NULL,
  PRIMARY KEY (embedding, text_hash)
);

CREATE TABLE IF NOT EXISTS reports (
  report_no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  report jsonb NOT NULL,
  municipality text NOT NULL,
  municipality_code text,
  fiscal_year int NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  -- What made it: where one of these differs from the running program's, the report is stale.
  ingest_version text NOT NULL,
  analyzer text NOT NULL,
  embedding text NOT NULL,
  measure_count int NOT NULL,
  table_count int NOT NULL,
  figure_count int NOT NULL,
  chunk_count int NOT NULL,
  -- Terms of all chunks' bodies, for BM25's average length.
  body_terms bigint NOT NULL,
  ingested_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS report_texts (
  report_no int PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
  version text NOT NULL,
  text text NOT NULL,
  pages jsonb NOT NULL
);

CREATE TABLE IF NOT EXISTS measures (
  id text COLLATE "C" PRIMARY KEY,
  report_no int NOT NULL REFERENCES reports ON DELETE CASCADE,
  ordinal int NOT NULL,
  title text NOT NULL,
  department text,
  headings text[] NOT NULL,
  start_offset int NOT NULL,
  end_offset int NOT NULL,
  -- The whole Measure with its sections and blocks.
  measure jsonb NOT NULL
);
CREATE INDEX IF NOT EXISTS measures_of_report ON measures (report_no, ordinal);

CREATE TABLE IF NOT EXISTS labelled_tables (
  id text COLLATE "C" PRIMARY KEY,
  report_no int NOT NULL REFERENCES reports ON DELETE CASCADE,
  measure_id text COLLATE "C" NOT NULL,
  ordinal int NOT NULL,
  audit text NOT NULL,
  labelled_table jsonb NOT NULL
);
CREATE INDEX IF NOT EXISTS labelled_tables_of_measure ON labelled_tables (measure_id, ordinal);
CREATE INDEX IF NOT EXISTS labelled_tables_of_report ON labelled_tables (report_no);

CREATE TABLE IF NOT EXISTS figures (
  id text COLLATE "C" PRIMARY KEY,
  report_no int NOT NULL REFERENCES reports ON DELETE CASCADE,
  measure_id text COLLATE "C" NOT NULL,
  ordinal int NOT NULL,
  -- In the base unit, exact.
  value numeric NOT NULL,
  unit_kind text,
  unit_symbol text,
  subject text NOT NULL,
  -- Absent where the period is no fiscal year or range of them.
  fiscal_from int,
  fiscal_to int,
  status text NOT NULL,
  page int,
  -- Words of its label path, measure and department, by which it is found.
  terms text[] NOT NULL,
  -- The whole Figure, exact numbers as strings.
  figure jsonb NOT NULL
);
CREATE INDEX IF NOT EXISTS figures_of_report ON figures (report_no, ordinal);
CREATE INDEX IF NOT EXISTS figures_of_measure ON figures (measure_id, ordinal);
CREATE INDEX IF NOT EXISTS figures_by_term ON figures USING gin (terms);

CREATE TABLE IF NOT EXISTS oddities (
  report_no int NOT NULL REFERENCES reports ON DELETE CASCADE,
  ordinal int NOT NULL,
  stage text NOT NULL,
  message text NOT NULL,
  oddity jsonb NOT NULL,
  PRIMARY KEY (report_no, ordinal)
);

CREATE TABLE IF NOT EXISTS chunks (
  chunk_no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  report_no int NOT NULL REFERENCES reports ON DELETE CASCADE,
  measure_id text COLLATE "C" NOT NULL,
  ordinal int NOT NULL,
  -- The whole Chunk.
  chunk jsonb NOT NULL
);
CREATE INDEX IF NOT EXISTS chunks_of_report ON chunks (report_no, ordinal);

-- Vectors of the embedding named in settings, no other. Their dimension is known when that is chosen; then an HNSW
-- index on their cast to it is made (vector-index.ts):
--   CREATE INDEX chunk_vectors_by_distance ON chunk_vectors USING hnsw ((embedding::halfvec(512)) halfvec_cosine_ops)
CREATE TABLE IF NOT EXISTS chunk_vectors (
  chunk_no int PRIMARY KEY,
  report_no int NOT NULL,
  embedding vector NOT NULL
);
CREATE INDEX IF NOT EXISTS chunk_vectors_of_report ON chunk_vectors (report_no);

CREATE TABLE IF NOT EXISTS terms (
  term_no int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  term text COLLATE "C" NOT NULL UNIQUE,
  -- In how many chunks it stands.
  chunk_count int NOT NULL
);

-- How often a term stands in each field of a chunk. A row has all that BM25 needs, so that a search reads one index
-- range a term and joins nothing. No foreign keys: at a hundred million rows they cost more than the data.
CREATE TABLE IF NOT EXISTS postings (
  term_no int NOT NULL,
  chunk_no int NOT NULL,
  report_no int NOT NULL,
  in_title smallint NOT NULL,
  in_headings smallint NOT NULL,
  in_department smallint NOT NULL,
  in_body smallint NOT NULL,
  body_length smallint NOT NULL,
  PRIMARY KEY (term_no, chunk_no)
);
-- Only for removing a report: its rows were written together.
CREATE INDEX IF NOT EXISTS postings_of_report ON postings USING brin (report_no) WITH (autosummarize = on);
