-- Which binder this is, what was done in it, and whose keys sign in it.
CREATE TABLE binder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file_id TEXT NOT NULL,
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  generation INTEGER NOT NULL CHECK (generation >= 1),
  created_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER binder_kept BEFORE DELETE ON binder
BEGIN SELECT RAISE(ABORT, 'the binder row is kept'); END;

-- hash = SHA-256(canonical JSON of the row without prev and hash, followed by prev), in hex.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  utc TEXT NOT NULL,
  monotonic_ms INTEGER NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  subject_type TEXT,
  subject_id TEXT,
  outcome TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_type(fields) = 'array'),
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject_type, subject_id);
CREATE INDEX audit_actor ON audit (actor);
CREATE INDEX audit_action ON audit (action);
-- INSERT OR REPLACE fires no delete trigger, so the order of numbers is held here.
CREATE TRIGGER audit_appended BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'audit rows are appended'); END;
CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are fixed'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are kept'); END;

-- A key outlives its use: old signatures verify against it. Only its end may be written later.
CREATE TABLE person_key (
  key_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL,
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  valid_from TEXT NOT NULL,
  valid_to TEXT
) STRICT;
CREATE INDEX person_key_person ON person_key (person_id);
CREATE TRIGGER person_key_fixed BEFORE UPDATE OF key_id, person_id, public_key, valid_from ON person_key
BEGIN SELECT RAISE(ABORT, 'keys are fixed'); END;
CREATE TRIGGER person_key_kept BEFORE DELETE ON person_key
BEGIN SELECT RAISE(ABORT, 'keys are kept'); END;
