-- People who are no users of the binder: specialists from outside, partner agencies' workers, parents.
ALTER TABLE person ADD COLUMN affiliation TEXT NOT NULL DEFAULT 'staff'
  CHECK (affiliation IN ('staff', 'partner', 'visitor', 'parent'));
ALTER TABLE person ADD COLUMN organization TEXT;
ALTER TABLE person ADD COLUMN title TEXT;

-- Access, roles and classes are for staff: whatever the program does, the database refuses the rest.
CREATE TRIGGER person_outside_added BEFORE INSERT ON person
WHEN NEW.affiliation <> 'staff' AND NEW.access <> 'none'
BEGIN SELECT RAISE(ABORT, 'not-staff'); END;
CREATE TRIGGER person_outside_changed BEFORE UPDATE OF access, affiliation ON person
WHEN NEW.affiliation <> 'staff' AND NEW.access <> 'none'
BEGIN SELECT RAISE(ABORT, 'not-staff'); END;
CREATE TRIGGER person_role_of_staff BEFORE INSERT ON person_role
WHEN (SELECT affiliation FROM person WHERE id = NEW.person_id) <> 'staff'
BEGIN SELECT RAISE(ABORT, 'not-staff'); END;
CREATE TRIGGER person_class_of_staff BEFORE INSERT ON person_class
WHEN (SELECT affiliation FROM person WHERE id = NEW.person_id) <> 'staff'
BEGIN SELECT RAISE(ABORT, 'not-staff'); END;

-- Whom somebody came for, as it was at the meeting.
ALTER TABLE attendee ADD COLUMN affiliation TEXT NOT NULL DEFAULT 'staff'
  CHECK (affiliation IN ('staff', 'partner', 'visitor', 'parent'));
ALTER TABLE attendee ADD COLUMN organization TEXT;

-- Whoever has no key signs on screen: the drawing, the printed name, and a witness's own signature over both.
CREATE TABLE drawn_signature (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  printed_name TEXT NOT NULL,
  -- Strokes in a box of 600 by 200: a JSON array; empty for who cannot draw and types the name.
  drawing TEXT NOT NULL CHECK (json_type(drawing) = 'array' AND length(drawing) <= 65536),
  witness_id TEXT NOT NULL REFERENCES person (id) CHECK (witness_id <> person_id),
  key_id TEXT NOT NULL REFERENCES person_key (key_id),
  signed_at TEXT NOT NULL,
  -- Canonical JSON of what the witness signed.
  envelope TEXT NOT NULL,
  signature BLOB NOT NULL,
  UNIQUE (document_id, person_id)
) STRICT;
CREATE INDEX drawn_signature_person ON drawn_signature (person_id);
CREATE TRIGGER drawn_signature_fixed BEFORE UPDATE ON drawn_signature
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER drawn_signature_kept BEFORE DELETE ON drawn_signature
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Beside `document_fixed`: a drawn signature fixes a document's words like any other (HS-17).
CREATE TRIGGER document_drawn BEFORE UPDATE ON document
WHEN EXISTS (SELECT 1 FROM drawn_signature WHERE document_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
