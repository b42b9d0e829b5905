-- The coordinated-entry meeting of a region; without one it is the CoC-wide meeting (CE-01 to CE-35).
ALTER TABLE meeting ADD COLUMN region_id TEXT REFERENCES region (id)
  CHECK (region_id IS NULL OR kind = 'coordinated-entry');
CREATE INDEX meeting_region ON meeting (region_id, date) WHERE kind = 'coordinated-entry';
CREATE UNIQUE INDEX meeting_open_region ON meeting (coalesce(region_id, ''))
  WHERE finalized_at IS NULL AND kind = 'coordinated-entry';

-- An entry and an action belong to a child or to a household.
ALTER TABLE entry ADD COLUMN household_id TEXT REFERENCES household (id)
  CHECK ((child_id IS NULL) <> (household_id IS NULL));
CREATE UNIQUE INDEX entry_household ON entry (household_id, meeting_id)
  WHERE household_id IS NOT NULL;
ALTER TABLE action ADD COLUMN household_id TEXT REFERENCES household (id)
  CHECK ((child_id IS NULL) <> (household_id IS NULL));
CREATE INDEX action_household ON action (household_id) WHERE household_id IS NOT NULL;

-- What an entry on a household says beside its texts.
CREATE TABLE household_review (
  entry_id TEXT PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  location_kind TEXT CHECK (
    location_kind IN ('shelter', 'doubled-up', 'not-meant-for-habitation', 'missing', 'housed', 'other')
  ),
  location_detail TEXT,
  -- Null leaves it to the rule (CE-14).
  has_changed INTEGER CHECK (has_changed IN (0, 1)),
  navigator_agency_id TEXT REFERENCES agency (id),
  navigator_person_id TEXT REFERENCES person (id),
  follow_up_person_id TEXT REFERENCES person (id),
  -- Time spent on the household (CE-32).
  seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0)
) STRICT;

-- The agencies of a meeting, and whether they took part (CE-05, CE-32).
CREATE TABLE meeting_agency (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  presence TEXT NOT NULL CHECK (presence IN ('invited', 'present', 'absent')),
  participation TEXT CHECK (participation IN ('contributed', 'passed')),
  PRIMARY KEY (meeting_id, agency_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_agency_agency ON meeting_agency (agency_id);

-- Facilitator and note taker: whose turn it is, who of that agency, and who stands in (CE-30, CE-31).
CREATE TABLE meeting_role (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('facilitator', 'note-taker')),
  agency_id TEXT REFERENCES agency (id),
  person_id TEXT REFERENCES person (id),
  replacement_agency_id TEXT REFERENCES agency (id),
  replacement_person_id TEXT REFERENCES person (id),
  replacement_reason TEXT,
  -- The day on which the CE specialist was told.
  informed_on TEXT,
  PRIMARY KEY (meeting_id, role),
  CHECK (
    replacement_reason IS NOT NULL
    OR coalesce(replacement_agency_id, replacement_person_id, informed_on) IS NULL
  )
) STRICT, WITHOUT ROWID;

-- Each encrypted file that left; what opens it is kept nowhere (CE-10).
CREATE TABLE list_export (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  -- The agency whose sheet it is; null for the list.
  agency_id TEXT REFERENCES agency (id),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES person (id),
  recipient TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  households INTEGER NOT NULL CHECK (households >= 0)
) STRICT;
CREATE INDEX list_export_meeting ON list_export (meeting_id, at);
CREATE TRIGGER list_export_fixed BEFORE UPDATE ON list_export
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER list_export_kept BEFORE DELETE ON list_export
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER household_review_fixed BEFORE UPDATE ON household_review
WHEN (SELECT m.finalized_at FROM entry e JOIN meeting m ON m.id = e.meeting_id
  WHERE e.id = OLD.entry_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER household_review_kept BEFORE DELETE ON household_review
WHEN (SELECT m.finalized_at FROM entry e JOIN meeting m ON m.id = e.meeting_id
  WHERE e.id = OLD.entry_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER household_review_closed BEFORE INSERT ON household_review
WHEN (SELECT m.finalized_at FROM entry e JOIN meeting m ON m.id = e.meeting_id
  WHERE e.id = NEW.entry_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_agency_fixed BEFORE UPDATE ON meeting_agency
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_agency_kept BEFORE DELETE ON meeting_agency
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_agency_closed BEFORE INSERT ON meeting_agency
WHEN (SELECT finalized_at FROM meeting WHERE id = NEW.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_role_fixed BEFORE UPDATE ON meeting_role
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_role_kept BEFORE DELETE ON meeting_role
WHEN (SELECT finalized_at FROM meeting WHERE id = OLD.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
CREATE TRIGGER meeting_role_closed BEFORE INSERT ON meeting_role
WHEN (SELECT finalized_at FROM meeting WHERE id = NEW.meeting_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'finalized'); END;
