-- Case management (HS-21 to HS-24): appointments asked for and scheduled, and support plans.
CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES child (id),
  why TEXT NOT NULL,
  -- A month or a day; null leaves it to the site.
  wished_for TEXT,
  requested_at TEXT NOT NULL,
  requested_by TEXT NOT NULL REFERENCES person (id),
  -- The meeting it is scheduled at; held once that is finalized with an entry on the child.
  meeting_id TEXT REFERENCES meeting (id),
  starts_at TEXT,
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES person (id),
  withdrawn_reason TEXT
) STRICT;
CREATE INDEX appointment_child ON appointment (child_id);
CREATE INDEX appointment_meeting ON appointment (meeting_id);
CREATE TRIGGER appointment_fixed BEFORE UPDATE ON appointment WHEN OLD.withdrawn_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER appointment_kept BEFORE DELETE ON appointment
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE support_plan (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  entry_id TEXT NOT NULL UNIQUE REFERENCES entry (id),
  child_id TEXT NOT NULL REFERENCES child (id),
  need TEXT NOT NULL,
  strengths TEXT NOT NULL,
  family_input TEXT NOT NULL,
  review_date TEXT NOT NULL,
  -- The plan that this one is a new version of.
  replaces_id TEXT UNIQUE REFERENCES support_plan (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX support_plan_child ON support_plan (child_id, id);
CREATE INDEX support_plan_meeting ON support_plan (meeting_id);

-- Dated progress beside the signed plan, with the next day on which it is looked at.
CREATE TABLE plan_review (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES support_plan (id),
  date TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES person (id),
  progress TEXT NOT NULL,
  next_review TEXT NOT NULL
) STRICT;
CREATE INDEX plan_review_plan ON plan_review (plan_id, id);
CREATE TRIGGER plan_review_fixed BEFORE UPDATE ON plan_review
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER plan_review_kept BEFORE DELETE ON plan_review
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE plan_closing (
  plan_id TEXT PRIMARY KEY REFERENCES support_plan (id),
  result TEXT NOT NULL,
  closed_on TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE TRIGGER plan_closing_fixed BEFORE UPDATE ON plan_closing
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER plan_closing_kept BEFORE DELETE ON plan_closing
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

ALTER TABLE document ADD COLUMN plan_id TEXT REFERENCES support_plan (id);
CREATE INDEX document_plan ON document (plan_id);
CREATE TRIGGER support_plan_fixed BEFORE UPDATE ON support_plan
WHEN EXISTS (SELECT 1 FROM document d JOIN signature s ON s.document_id = d.id WHERE d.plan_id = OLD.id)
  OR EXISTS (SELECT 1 FROM document d JOIN paper_signature s ON s.document_id = d.id
    WHERE d.plan_id = OLD.id)
  OR EXISTS (SELECT 1 FROM document d JOIN drawn_signature s ON s.document_id = d.id
    WHERE d.plan_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'signed'); END;
CREATE TRIGGER support_plan_kept BEFORE DELETE ON support_plan
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
