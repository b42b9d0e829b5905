-- One machinery for every kind of meeting: an entry belongs to a child (or, in a later migration, to a
-- household) and holds the texts that its kind of meeting asks for, by the field's name.
DROP TRIGGER entry_fixed;
ALTER TABLE entry ADD COLUMN texts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(texts));
UPDATE entry SET texts = json_object(
  'discussion', discussion, 'immediateNeeds', immediate_needs, 'strengths', strengths,
  'concerns', concerns, 'updates', updates, 'familyContact', family_contact);
ALTER TABLE entry DROP COLUMN discussion;
ALTER TABLE entry DROP COLUMN immediate_needs;
ALTER TABLE entry DROP COLUMN strengths;
ALTER TABLE entry DROP COLUMN concerns;
ALTER TABLE entry DROP COLUMN updates;
ALTER TABLE entry DROP COLUMN family_contact;
ALTER TABLE entry ALTER COLUMN child_id DROP NOT NULL;
ALTER TABLE action ALTER COLUMN child_id DROP NOT NULL;
CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;

-- Other kinds of meeting have minutes of their own, and plans that are signed as forms are.
CREATE TABLE document_of_any_kind (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL CHECK (type IN (
    'conference-minutes', 'follow-up-form', 'amendment',
    'case-management-minutes', 'support-plan', 'coordinated-entry-minutes')),
  version INTEGER NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  form_id TEXT REFERENCES follow_up_form (id),
  amends_id TEXT REFERENCES document (id),
  content TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
INSERT INTO document_of_any_kind SELECT id, type, version, meeting_id, form_id, amends_id, content,
  content_sha256, created_at, created_by FROM document;
DROP TABLE document;
ALTER TABLE document_of_any_kind RENAME TO document;
CREATE INDEX document_meeting ON document (meeting_id, type, form_id, id);
CREATE INDEX document_form ON document (form_id);
CREATE TRIGGER document_fixed BEFORE UPDATE ON document
WHEN OLD.type NOT IN ('follow-up-form', 'support-plan')
  OR EXISTS (SELECT 1 FROM signature WHERE document_id = OLD.id)
  OR EXISTS (SELECT 1 FROM paper_signature WHERE document_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER document_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
