-- Coordinated entry: regions, partner agencies, households on the by-name list, systemic barriers.
CREATE TABLE region (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Who is reviewed, a JSON array (CE-13).
  filters TEXT NOT NULL CHECK (json_type(filters) = 'array'),
  -- The day on which it usually meets: the nth weekday (1 Monday) of the month.
  usual_week INTEGER CHECK (usual_week BETWEEN 1 AND 4),
  usual_weekday INTEGER CHECK (usual_weekday BETWEEN 1 AND 7),
  CHECK ((usual_week IS NULL) = (usual_weekday IS NULL))
) STRICT;

-- The county decides the region (CE-02).
CREATE TABLE county (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  region_id TEXT NOT NULL REFERENCES region (id)
) STRICT;
CREATE INDEX county_region ON county (region_id);

CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE agency_kind (
  agency_id TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (
    kind IN ('assessor', 'housing-provider', 'navigator', 'outreach', 'victim-service')
  ),
  PRIMARY KEY (agency_id, kind)
) STRICT, WITHOUT ROWID;

-- An agency may take part in several regions (CE-05).
CREATE TABLE agency_region (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  region_id TEXT NOT NULL REFERENCES region (id),
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since)
) STRICT;
CREATE INDEX agency_region_region ON agency_region (region_id);
CREATE UNIQUE INDEX agency_region_open ON agency_region (agency_id, region_id) WHERE until IS NULL;

-- Signed partner agreements, as they came in; a new one stands beside the old (CE-07).
CREATE TABLE agency_agreement (
  id TEXT PRIMARY KEY,
  agency_id TEXT NOT NULL REFERENCES agency (id),
  signed_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on IS NULL OR ends_on >= signed_on),
  media_type TEXT NOT NULL,
  content BLOB NOT NULL CHECK (length(content) <= 5242880),
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX agency_agreement_agency ON agency_agreement (agency_id, signed_on, ends_on);
CREATE TRIGGER agency_agreement_fixed BEFORE UPDATE ON agency_agreement
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER agency_agreement_kept BEFORE DELETE ON agency_agreement
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

ALTER TABLE person ADD COLUMN agency_id TEXT REFERENCES agency (id);
CREATE INDEX person_agency ON person (agency_id) WHERE agency_id IS NOT NULL;

-- Only what is relevant to housing (CE-25).
CREATE TABLE household (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT,
  is_code_only INTEGER NOT NULL CHECK (is_code_only IN (0, 1)),
  -- The agency through which it comes.
  agency_id TEXT REFERENCES agency (id),
  size INTEGER NOT NULL CHECK (size >= 1),
  county_id TEXT NOT NULL REFERENCES county (id),
  -- The day it came onto the priority list.
  listed_on TEXT NOT NULL,
  is_youth INTEGER NOT NULL CHECK (is_youth IN (0, 1)),
  has_active_referral INTEGER NOT NULL CHECK (has_active_referral IN (0, 1)),
  review_reason TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'housed', 'left')),
  status_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id),
  CHECK (is_code_only = 0 OR name IS NULL)
) STRICT;
CREATE INDEX household_county ON household (county_id, status);
CREATE INDEX household_agency ON household (agency_id);

-- A household of a victim-service agency is known by its code and never by a name (CE-25).
CREATE TRIGGER household_nameless_insert BEFORE INSERT ON household
WHEN NEW.name IS NOT NULL AND EXISTS (
  SELECT 1 FROM agency_kind WHERE agency_id = NEW.agency_id AND kind = 'victim-service'
)
BEGIN SELECT RAISE(ABORT, 'victim-service'); END;
CREATE TRIGGER household_nameless_update BEFORE UPDATE ON household
WHEN NEW.name IS NOT NULL AND EXISTS (
  SELECT 1 FROM agency_kind WHERE agency_id = NEW.agency_id AND kind = 'victim-service'
)
BEGIN SELECT RAISE(ABORT, 'victim-service'); END;
CREATE TRIGGER agency_kind_nameless BEFORE INSERT ON agency_kind
WHEN NEW.kind = 'victim-service' AND EXISTS (
  SELECT 1 FROM household WHERE agency_id = NEW.agency_id AND name IS NOT NULL
)
BEGIN SELECT RAISE(ABORT, 'victim-service'); END;

CREATE TABLE household_location (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  kind TEXT NOT NULL CHECK (
    kind IN ('shelter', 'doubled-up', 'not-meant-for-habitation', 'missing', 'housed', 'other')
  ),
  detail TEXT,
  since TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX household_location_household ON household_location (household_id, since, recorded_at, kind);
CREATE TRIGGER household_location_fixed BEFORE UPDATE ON household_location
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER household_location_kept BEFORE DELETE ON household_location
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- The primary housing navigator: a person, an agency, or a person of one (CE-19).
CREATE TABLE household_navigator (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  agency_id TEXT REFERENCES agency (id),
  person_id TEXT REFERENCES person (id),
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since),
  CHECK (agency_id IS NOT NULL OR person_id IS NOT NULL)
) STRICT;
CREATE INDEX household_navigator_household ON household_navigator (household_id, since);
CREATE UNIQUE INDEX household_navigator_open ON household_navigator (household_id)
  WHERE until IS NULL;
CREATE TRIGGER household_navigator_fixed BEFORE UPDATE OF id, household_id, agency_id, person_id, since
ON household_navigator
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER household_navigator_kept BEFORE DELETE ON household_navigator
BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- Which agency does what for a household (CE-34).
CREATE TABLE household_service (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES household (id),
  agency_id TEXT NOT NULL REFERENCES agency (id),
  service TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since)
) STRICT;
CREATE INDEX household_service_household ON household_service (household_id);

-- A barrier of the system, not of a household (CE-33).
CREATE TABLE systemic_barrier (
  id TEXT PRIMARY KEY,
  region_id TEXT REFERENCES region (id),
  barrier TEXT NOT NULL,
  strategy TEXT NOT NULL,
  owner_agency_id TEXT REFERENCES agency (id),
  owner_person_id TEXT REFERENCES person (id),
  raised_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE barrier_progress (
  id TEXT PRIMARY KEY,
  barrier_id TEXT NOT NULL REFERENCES systemic_barrier (id),
  date TEXT NOT NULL,
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES person (id),
  note TEXT NOT NULL,
  status TEXT CHECK (status IN ('open', 'working', 'solved', 'dropped'))
) STRICT;
CREATE INDEX barrier_progress_barrier ON barrier_progress (barrier_id, at, id);
CREATE TRIGGER barrier_progress_fixed BEFORE UPDATE ON barrier_progress
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER barrier_progress_kept BEFORE DELETE ON barrier_progress
BEGIN SELECT RAISE(ABORT, 'append-only'); END;
