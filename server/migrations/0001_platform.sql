-- The platform's tables. One text for SQLite and PostgreSQL: bigint, text, uuid, bytea, boolean, double precision.
-- Every table but the shared ones has community_id first in its key; times are UTC milliseconds, dates are days since 1970-01-01.

-- Shared (reference tables): the communities themselves and the State Council's calendar.
CREATE TABLE community (
  id bigint NOT NULL PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at bigint NOT NULL
);
CREATE TABLE special_day (
  day bigint NOT NULL PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('off', 'work')),
  name text NOT NULL
);

-- The journal's head is also the community's write lock on PostgreSQL.
CREATE TABLE journal_head (
  community_id bigint NOT NULL PRIMARY KEY REFERENCES community (id),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
CREATE TABLE journal (
  community_id bigint NOT NULL REFERENCES community (id),
  seq bigint NOT NULL,
  at bigint NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  act text NOT NULL,
  subject_id uuid,
  area_id uuid,
  facts text NOT NULL,
  request_id text NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (community_id, seq)
);
CREATE INDEX journal_by_subject ON journal (community_id, subject_id, seq);
CREATE INDEX journal_by_actor ON journal (community_id, actor_id, seq);
CREATE INDEX journal_by_act ON journal (community_id, act, seq);
CREATE INDEX journal_by_day ON journal (community_id, at, seq);

-- What is known of areas here: which one is the whole community, which lies under which, which succeeded which.
CREATE TABLE area_root (
  community_id bigint NOT NULL PRIMARY KEY REFERENCES community (id),
  area_id uuid NOT NULL
);
CREATE TABLE area_link (
  community_id bigint NOT NULL REFERENCES community (id),
  holder_id uuid NOT NULL,
  area_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('under', 'succeeded')),
  PRIMARY KEY (community_id, holder_id, area_id, kind)
);
CREATE INDEX area_link_by_area ON area_link (community_id, area_id);
CREATE UNIQUE INDEX area_link_one_parent ON area_link (community_id, area_id) WHERE kind = 'under';
-- The closure of area_link: whoever holds holder_id reaches area_id: itself, what lies under it, and what it succeeded.
CREATE TABLE area_reach (
  community_id bigint NOT NULL REFERENCES community (id),
  holder_id uuid NOT NULL,
  area_id uuid NOT NULL,
  PRIMARY KEY (community_id, holder_id, area_id)
);
CREATE INDEX area_reach_by_area ON area_reach (community_id, area_id);

CREATE TABLE staff (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  login text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  password_set_at bigint NOT NULL,
  must_change_password boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'disabled')),
  created_at bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, login)
);
-- The last few passwords, so that they are not taken again (GB/T 22239).
CREATE TABLE old_password (
  community_id bigint NOT NULL REFERENCES community (id),
  staff_id uuid NOT NULL,
  replaced_at bigint NOT NULL,
  password_hash text NOT NULL,
  PRIMARY KEY (community_id, staff_id, replaced_at),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);
-- A grant is never deleted: withdrawing it sets to_at, so that it can be said later who was allowed what on a day.
CREATE TABLE staff_grant (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  role text NOT NULL,
  area_id uuid NOT NULL,
  from_at bigint NOT NULL,
  to_at bigint,
  granted_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);
CREATE INDEX staff_grant_by_staff ON staff_grant (community_id, staff_id);
CREATE INDEX staff_grant_by_area ON staff_grant (community_id, area_id, role);

-- AB岗: substitute_id acts with principal_id's grants from from_at until to_at.
CREATE TABLE stand_in (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  principal_id uuid NOT NULL,
  substitute_id uuid NOT NULL,
  from_at bigint NOT NULL,
  to_at bigint NOT NULL,
  granted_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, principal_id) REFERENCES staff (community_id, id),
  FOREIGN KEY (community_id, substitute_id) REFERENCES staff (community_id, id)
);
CREATE INDEX stand_in_by_substitute ON stand_in (community_id, substitute_id);

CREATE TABLE session (
  community_id bigint NOT NULL REFERENCES community (id),
  token_hash bytea NOT NULL,
  staff_id uuid NOT NULL,
  created_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  PRIMARY KEY (community_id, token_hash),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);
CREATE INDEX session_by_staff ON session (community_id, staff_id);
-- A browser somebody has logged in from before: strangers' failures never lock it out. A window's computer is shared,
-- so one device may be known for several.
CREATE TABLE known_device (
  community_id bigint NOT NULL REFERENCES community (id),
  token_hash bytea NOT NULL,
  staff_id uuid NOT NULL,
  seen_at bigint NOT NULL,
  PRIMARY KEY (community_id, token_hash, staff_id),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);
-- Counted tries at something secret (a password, a follow code): who tried is a digest, never an address in plain.
CREATE TABLE guess (
  community_id bigint NOT NULL REFERENCES community (id),
  guesser bytea NOT NULL,
  failures bigint NOT NULL,
  locked_until bigint NOT NULL,
  seen_at bigint NOT NULL,
  PRIMARY KEY (community_id, guesser)
);

-- What a write with an Idempotency-Key answered, so that the same write again is answered alike. Its body is sealed:
-- it may hold what a sensitive column holds.
CREATE TABLE idempotency (
  community_id bigint NOT NULL REFERENCES community (id),
  actor text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status bigint NOT NULL,
  etag text NOT NULL,
  body bytea NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (community_id, actor, key)
);
CREATE INDEX idempotency_by_age ON idempotency (community_id, created_at);

-- A job is one transaction of work that is due. `recurs` is a rhythm ("every 10 minutes", "daily at 02:00") or empty.
CREATE TABLE job (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  argument text NOT NULL,
  recurs text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
  due_at bigint NOT NULL,
  attempts bigint NOT NULL,
  runner text NOT NULL,
  leased_until bigint NOT NULL,
  last_error text NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (community_id, id)
);
CREATE INDEX job_due ON job (community_id, due_at) WHERE state = 'waiting';
CREATE INDEX job_leased ON job (community_id, leased_until) WHERE state = 'running';
CREATE INDEX job_by_state ON job (community_id, state, created_at);
CREATE UNIQUE INDEX job_recurring ON job (community_id, kind) WHERE recurs <> '';

-- Settings an office has changed: name, value as text, and why or by which document. The defaults stand in the program.
CREATE TABLE setting (
  community_id bigint NOT NULL REFERENCES community (id),
  name text NOT NULL,
  value text NOT NULL,
  source_note text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, name)
);
-- Short numbers people can say: 2026-000123.
CREATE TABLE counter (
  community_id bigint NOT NULL REFERENCES community (id),
  name text NOT NULL,
  value bigint NOT NULL,
  PRIMARY KEY (community_id, name)
);

-- PostgreSQL only: the last write each of a server's connections made here. When the answer to a COMMIT is lost with the
-- connection, the tag tells whether it took place.
CREATE TABLE write_marker (
  community_id bigint NOT NULL REFERENCES community (id),
  slot uuid NOT NULL,
  tag uuid NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (community_id, slot)
);

-- Bytes that belong to a record of some module, which holds the id: pictures and the like.
CREATE TABLE blob (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  width bigint,
  height bigint,
  kept_at bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (community_id, id)
);
