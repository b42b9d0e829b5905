-- A child's entry of a finalized meeting, and whether it has been entered in COPA yet (HS-25, HS-27).
CREATE TABLE copa_entry (
  entry_id TEXT PRIMARY KEY REFERENCES entry (id),
  -- The tick: the day it was entered and by whom; null while it waits.
  entered_on TEXT,
  entered_by TEXT REFERENCES person (id),
  recorded_at TEXT,
  recorded_by TEXT REFERENCES person (id),
  CHECK ((entered_on IS NULL) = (entered_by IS NULL)),
  CHECK ((entered_on IS NULL) = (recorded_at IS NULL)),
  CHECK ((entered_on IS NULL) = (recorded_by IS NULL))
) STRICT, WITHOUT ROWID;
-- Home counts what waits at each look: without the ticked ones, which only grow.
CREATE INDEX copa_entry_waiting ON copa_entry (entry_id) WHERE entered_on IS NULL;
CREATE INDEX copa_entry_lately ON copa_entry (recorded_at) WHERE entered_on IS NOT NULL;

-- Finalizing puts every child who was discussed into the queue, whatever the kind of meeting: not
-- households, and not children who were left out with a reason.
CREATE TRIGGER copa_waits AFTER UPDATE OF finalized_at ON meeting
WHEN OLD.finalized_at IS NULL AND NEW.finalized_at IS NOT NULL
BEGIN
  INSERT INTO copa_entry (entry_id)
  SELECT id FROM entry
  WHERE meeting_id = NEW.id AND child_id IS NOT NULL AND left_out_reason IS NULL;
END;
CREATE TRIGGER copa_waits_at_once AFTER INSERT ON meeting WHEN NEW.finalized_at IS NOT NULL
BEGIN
  INSERT INTO copa_entry (entry_id)
  SELECT id FROM entry
  WHERE meeting_id = NEW.id AND child_id IS NOT NULL AND left_out_reason IS NULL;
END;
INSERT INTO copa_entry (entry_id)
SELECT e.id FROM entry e JOIN meeting m ON m.id = e.meeting_id
WHERE m.finalized_at IS NOT NULL AND e.child_id IS NOT NULL AND e.left_out_reason IS NULL;

-- The queue as a file that left the binder: who, when and why.
CREATE TABLE copa_export (
  id TEXT PRIMARY KEY,
  exported_at TEXT NOT NULL,
  exported_by TEXT NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  entries INTEGER NOT NULL
) STRICT;
CREATE TRIGGER copa_export_fixed BEFORE UPDATE ON copa_export
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER copa_export_kept BEFORE DELETE ON copa_export
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
