-- The site, its people, its classes and children.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE program_year (
  id TEXT PRIMARY KEY,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL CHECK (end_date > start_date)
) STRICT;

CREATE TABLE closed_month (
  program_year_id TEXT NOT NULL REFERENCES program_year (id),
  month TEXT NOT NULL,
  PRIMARY KEY (program_year_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE class (
  id TEXT PRIMARY KEY,
  program_year_id TEXT NOT NULL REFERENCES program_year (id),
  name TEXT NOT NULL,
  start_date TEXT,
  UNIQUE (program_year_id, name)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  discipline TEXT NOT NULL,
  language TEXT NOT NULL,
  access TEXT NOT NULL CHECK (access IN ('none', 'active', 'removed')),
  must_change_passphrase INTEGER NOT NULL DEFAULT 0,
  last_signed_in_at TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE person_role (
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  PRIMARY KEY (person_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_class (
  person_id TEXT NOT NULL REFERENCES person (id),
  class_id TEXT NOT NULL REFERENCES class (id),
  PRIMARY KEY (person_id, class_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE family (
  id TEXT PRIMARY KEY,
  family_key TEXT UNIQUE,
  primary_adult TEXT,
  phone TEXT,
  home_language TEXT
) STRICT;

CREATE TABLE child (
  id TEXT PRIMARY KEY,
  participant_id TEXT UNIQUE,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  date_of_birth TEXT NOT NULL,
  family_id TEXT NOT NULL REFERENCES family (id),
  relationship TEXT,
  advocate_id TEXT REFERENCES person (id),
  iep INTEGER NOT NULL DEFAULT 0,
  mckinney_vento INTEGER NOT NULL DEFAULT 0,
  foster_care INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  -- Lower case, no accents: what search as you type compares.
  search_key TEXT NOT NULL
) STRICT;
CREATE INDEX child_family ON child (family_id);
CREATE INDEX child_name ON child (last_name, first_name);

CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES child (id),
  class_id TEXT NOT NULL REFERENCES class (id),
  start_date TEXT NOT NULL,
  end_date TEXT CHECK (end_date IS NULL OR end_date >= start_date)
) STRICT;
CREATE INDEX placement_child ON placement (child_id, start_date);
CREATE INDEX placement_class ON placement (class_id, start_date);

-- A child is in one class at a time.
CREATE TRIGGER placement_overlap_insert BEFORE INSERT ON placement
WHEN EXISTS (
  SELECT 1 FROM placement p WHERE p.child_id = NEW.child_id
  AND p.start_date <= coalesce(NEW.end_date, '9999-12-31')
  AND coalesce(p.end_date, '9999-12-31') >= NEW.start_date
)
BEGIN SELECT RAISE(ABORT, 'placement-overlap'); END;

CREATE TRIGGER placement_overlap_update BEFORE UPDATE ON placement
WHEN EXISTS (
  SELECT 1 FROM placement p WHERE p.child_id = NEW.child_id AND p.id <> NEW.id
  AND p.start_date <= coalesce(NEW.end_date, '9999-12-31')
  AND coalesce(p.end_date, '9999-12-31') >= NEW.start_date
)
BEGIN SELECT RAISE(ABORT, 'placement-overlap'); END;

-- What a person has typed into a form and not yet submitted.
CREATE TABLE draft (
  person_id TEXT NOT NULL REFERENCES person (id),
  form TEXT NOT NULL,
  value TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (person_id, form)
) STRICT, WITHOUT ROWID;
