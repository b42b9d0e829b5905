-- Dated notes on a child. Who may read one is asked wherever notes are read (PR-13).
CREATE TABLE note (
  -- Rises with the note's date, so that the index, read backwards, gives the newest first.
  key INTEGER PRIMARY KEY CHECK (key / 1000000 = julianday(date) - 2440587.5),
  id TEXT NOT NULL UNIQUE,
  child_id TEXT NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL CHECK (
    kind IN ('general', 'health', 'mental-health', 'domestic-violence', 'abuse-report')
  ),
  date TEXT NOT NULL,
  -- Of the author, on the day of writing.
  discipline TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Lower case, no accents: what the search compares.
  search_key TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES person (id),
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_child ON note (child_id, key);

-- Who may read a narrow note besides its discipline and its author.
CREATE TABLE note_reader (
  note_id TEXT NOT NULL REFERENCES note (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  named_at TEXT NOT NULL,
  PRIMARY KEY (note_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE note_amendment (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id),
  text TEXT NOT NULL,
  search_key TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES person (id),
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_amendment_note ON note_amendment (note_id, id);

-- What is written stays; a correction is appended.
CREATE TRIGGER note_fixed BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_kept BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_reader_fixed BEFORE UPDATE ON note_reader
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_reader_kept BEFORE DELETE ON note_reader
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_amendment_fixed BEFORE UPDATE ON note_amendment
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_amendment_kept BEFORE DELETE ON note_amendment
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
-- REPLACE would delete without a word to the triggers above, and IGNORE would leave the index halfway.
CREATE TRIGGER note_once BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE id = NEW.id OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_reader_once BEFORE INSERT ON note_reader
WHEN EXISTS (
  SELECT 1 FROM note_reader WHERE note_id = NEW.note_id AND person_id = NEW.person_id
)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER note_amendment_once BEFORE INSERT ON note_amendment
WHEN EXISTS (SELECT 1 FROM note_amendment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- What is found of each note: its words, and who may read it as words of another column. A person
-- who reads what is her own children's has those children's words in the query, since a placement
-- changes and a note does not. No search key holds a sign but letters, digits and spaces, so that
-- nothing typed is ever one of these.
CREATE VIEW note_indexed (key, words, access) AS
SELECT
  n.key,
  n.search_key || coalesce(
    (SELECT ' ' || group_concat(a.search_key, ' ' ORDER BY a.id) FROM note_amendment a
      WHERE a.note_id = n.id),
    ''
  ),
  '_' || n.kind || CASE n.kind WHEN 'general' THEN ' _' || n.child_id ELSE ' _' || n.author_id || coalesce(
    (SELECT ' ' || group_concat('_' || r.person_id, ' ' ORDER BY r.person_id) FROM note_reader r
      WHERE r.note_id = n.id),
    ''
  ) END
FROM note n;

-- Search keys are folded already: ASCII's tokenizer only takes them apart at their spaces.
CREATE VIRTUAL TABLE note_index USING fts5(
  words,
  access,
  content = 'note_indexed',
  content_rowid = 'key',
  tokenize = "ascii tokenchars '_-'",
  prefix = '1 2 3',
  detail = column,
  columnsize = 0
);

CREATE TRIGGER note_indexed_first AFTER INSERT ON note
BEGIN
  INSERT INTO note_index (rowid, words, access)
  SELECT key, words, access FROM note_indexed WHERE key = NEW.key;
END;

-- FTS5 takes an entry out by what it was made of: before, as it was; after, as it is.
CREATE TRIGGER note_amendment_before BEFORE INSERT ON note_amendment
BEGIN
  INSERT INTO note_index (note_index, rowid, words, access)
  SELECT 'delete', key, words, access FROM note_indexed
  WHERE key = (SELECT key FROM note WHERE id = NEW.note_id);
END;
CREATE TRIGGER note_amendment_after AFTER INSERT ON note_amendment
BEGIN
  INSERT INTO note_index (rowid, words, access)
  SELECT key, words, access FROM note_indexed
  WHERE key = (SELECT key FROM note WHERE id = NEW.note_id);
END;
CREATE TRIGGER note_reader_before BEFORE INSERT ON note_reader
BEGIN
  INSERT INTO note_index (note_index, rowid, words, access)
  SELECT 'delete', key, words, access FROM note_indexed
  WHERE key = (SELECT key FROM note WHERE id = NEW.note_id);
END;
CREATE TRIGGER note_reader_after AFTER INSERT ON note_reader
BEGIN
  INSERT INTO note_index (rowid, words, access)
  SELECT key, words, access FROM note_indexed
  WHERE key = (SELECT key FROM note WHERE id = NEW.note_id);
END;
