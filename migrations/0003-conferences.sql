-- Meetings of every kind; `conference` is the first.
CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  class_id TEXT REFERENCES class (id),
  date TEXT NOT NULL,
  starts_at TEXT,
  ends_at TEXT,
  notes TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  finalized_at TEXT,
  finalized_by TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX meeting_class ON meeting (class_id, date);
CREATE UNIQUE INDEX meeting_open_conference ON meeting (class_id)
  WHERE finalized_at IS NULL AND kind = 'conference';

CREATE TABLE attendee (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  discipline TEXT NOT NULL,
  presence TEXT NOT NULL CHECK (presence IN ('invited', 'present', 'absent')),
  PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendee_person ON attendee (person_id);

CREATE TABLE entry (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  child_id TEXT NOT NULL REFERENCES child (id),
  outcome TEXT,
  discussion TEXT NOT NULL DEFAULT '',
  immediate_needs TEXT NOT NULL DEFAULT '',
  strengths TEXT NOT NULL DEFAULT '',
  concerns TEXT NOT NULL DEFAULT '',
  updates TEXT NOT NULL DEFAULT '',
  family_contact TEXT NOT NULL DEFAULT '',
  -- Put on the agenda by hand.
  is_added INTEGER NOT NULL DEFAULT 0,
  -- First conference: why a child of the class is not covered (HS-03).
  left_out_reason TEXT,
  -- The agenda's reasons as they stood when the meeting was finalized, a JSON array.
  reasons TEXT NOT NULL DEFAULT '[]',
  saved_at TEXT,
  saved_by TEXT REFERENCES person (id),
  UNIQUE (meeting_id, child_id)
) STRICT;
-- Agendas and lists look through thousands of entries: without their texts.
CREATE INDEX entry_child ON entry (child_id, meeting_id, left_out_reason, outcome);
CREATE INDEX entry_meeting ON entry (meeting_id, left_out_reason, outcome, reasons);

-- A concern or an update noted between meetings (HS-07).
CREATE TABLE raised (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES child (id),
  kind TEXT NOT NULL CHECK (kind IN ('concern', 'update')),
  text TEXT NOT NULL,
  raised_by TEXT NOT NULL REFERENCES person (id),
  raised_at TEXT NOT NULL,
  taken_up_by TEXT REFERENCES entry (id)
) STRICT;
CREATE INDEX raised_child ON raised (child_id);
CREATE INDEX raised_waiting ON raised (child_id) WHERE taken_up_by IS NULL;

CREATE TABLE follow_up_form (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  entry_id TEXT NOT NULL UNIQUE REFERENCES entry (id),
  child_id TEXT NOT NULL REFERENCES child (id),
  need TEXT NOT NULL,
  strengths TEXT NOT NULL,
  family_contact TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_form_child ON follow_up_form (child_id, meeting_id, id);
CREATE INDEX follow_up_form_meeting ON follow_up_form (meeting_id);

CREATE TABLE form_closing (
  form_id TEXT PRIMARY KEY REFERENCES follow_up_form (id),
  result TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE action (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES child (id),
  entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  form_id TEXT REFERENCES follow_up_form (id),
  what TEXT NOT NULL,
  service TEXT,
  responsible_id TEXT REFERENCES person (id),
  due_date TEXT,
  decided_on TEXT NOT NULL
) STRICT;
CREATE INDEX action_child ON action (child_id);
CREATE INDEX action_entry ON action (entry_id);
CREATE INDEX action_form ON action (form_id);
CREATE INDEX action_responsible ON action (responsible_id, due_date, id, form_id, child_id);

-- Dated entries beside an action; never overwritten (HS-19).
CREATE TABLE action_progress (
  id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES action (id),
  date TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES person (id),
  note TEXT NOT NULL,
  status TEXT
) STRICT;
CREATE INDEX action_progress_action ON action_progress (action_id, id);
-- The latest status of an action, which Home and agendas ask of thousands.
CREATE INDEX action_progress_status ON action_progress (action_id, at, id, status)
  WHERE status IS NOT NULL;
CREATE TRIGGER action_progress_fixed BEFORE UPDATE ON action_progress
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER action_progress_kept BEFORE DELETE ON action_progress
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- What is signed: canonical JSON (RFC 8785) of the content, and its hash.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN ('conference-minutes', 'follow-up-form', 'amendment')),
  version INTEGER NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  form_id TEXT REFERENCES follow_up_form (id),
  amends_id TEXT REFERENCES document (id),
  content TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
-- Who has not signed is asked of every document: without their contents.
CREATE INDEX document_meeting ON document (meeting_id, type, form_id, id);
CREATE INDEX document_form ON document (form_id);

CREATE TABLE signature (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  key_id TEXT NOT NULL REFERENCES person_key (key_id),
  signed_at TEXT NOT NULL,
  -- Canonical JSON of what was signed: rules.md, Signatures.
  envelope TEXT NOT NULL,
  signature BLOB NOT NULL,
  UNIQUE (document_id, person_id)
) STRICT;
CREATE INDEX signature_person ON signature (person_id);

CREATE TABLE scan (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  media_type TEXT NOT NULL,
  content BLOB NOT NULL CHECK (length(content) <= 5242880),
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX scan_document ON scan (document_id);

CREATE TABLE paper_signature (
  document_id TEXT NOT NULL REFERENCES document (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  signed_on TEXT NOT NULL,
  scan_id TEXT NOT NULL REFERENCES scan (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (document_id, person_id)
) STRICT, WITHOUT ROWID;

-- Why someone who was present can no longer sign (rules.md, Signatures).
CREATE TABLE excuse (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  excused_at TEXT NOT NULL,
  excused_by TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;

-- A finalized meeting's words are fixed; a form's until its first signature are not (rules.md, Conferences 5).
CREATE TRIGGER meeting_fixed BEFORE UPDATE ON meeting WHEN OLD.finalized_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_kept BEFORE DELETE ON meeting WHEN OLD.finalized_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER attendee_fixed BEFORE UPDATE ON attendee
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER attendee_kept BEFORE DELETE ON attendee
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER attendee_closed BEFORE INSERT ON attendee
WHEN (SELECT finalized_at FROM meeting WHERE id = NEW.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER document_fixed BEFORE UPDATE ON document
WHEN OLD.type <> 'follow-up-form'
  OR EXISTS (SELECT 1 FROM signature WHERE document_id = OLD.id)
  OR EXISTS (SELECT 1 FROM paper_signature WHERE document_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER document_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER signature_fixed BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER signature_kept BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
