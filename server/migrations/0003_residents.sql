-- Persons, households, phones, traits, consents, disclosures. Sealed columns hold ciphertext, digests keyed hashes.
-- Episodes run from a day until the day they are no more (open: NULL); they are ended, never overwritten.

CREATE TABLE person (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  area_id uuid NOT NULL,
  name text NOT NULL,
  id_kind text NOT NULL,
  id_number bytea NOT NULL,
  id_digest bytea NOT NULL,
  sex text NOT NULL,
  birth_date bigint,
  nation text NOT NULL,
  education text NOT NULL,
  politics text NOT NULL,
  marriage text NOT NULL,
  state text NOT NULL,
  merged_into uuid,
  told_place_id uuid,
  created_at bigint NOT NULL,
  created_by uuid,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, merged_into) REFERENCES person (community_id, id),
  FOREIGN KEY (community_id, told_place_id) REFERENCES place (community_id, id),
  CHECK ((state = 'merged') = (merged_into IS NOT NULL))
);
CREATE INDEX person_by_area ON person (community_id, area_id, id);
CREATE INDEX person_by_id_digest ON person (community_id, id_digest, id);
CREATE INDEX person_merged ON person (community_id, merged_into, id) WHERE merged_into IS NOT NULL;
CREATE INDEX person_by_told_place ON person (community_id, told_place_id, id) WHERE told_place_id IS NOT NULL;

-- What a person is found by: the name, its pinyin, its initials. A search is a range of keys; the area stands beside
-- the key so that a small scope need not walk through everybody's.
CREATE TABLE person_key (
  community_id bigint NOT NULL REFERENCES community (id),
  search_key text NOT NULL,
  person_id uuid NOT NULL,
  area_id uuid NOT NULL,
  PRIMARY KEY (community_id, search_key, person_id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX person_key_by_area ON person_key (community_id, area_id, search_key, person_id);
CREATE INDEX person_key_by_person ON person_key (community_id, person_id);

CREATE TABLE person_before (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  id_kind text NOT NULL,
  id_number bytea NOT NULL,
  sex text NOT NULL,
  birth_date bigint,
  nation text NOT NULL,
  education text NOT NULL,
  politics text NOT NULL,
  marriage text NOT NULL,
  kind text NOT NULL,
  why text NOT NULL,
  changed_at bigint NOT NULL,
  changed_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX person_before_by_person ON person_before (community_id, person_id);

CREATE TABLE person_phone (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  number bytea NOT NULL,
  number_digest bytea NOT NULL,
  tail_digest bytea NOT NULL,
  label text NOT NULL,
  note text NOT NULL,
  trust text NOT NULL,
  from_at bigint NOT NULL,
  until_at bigint,
  confirmed_at bigint,
  confirmed_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX person_phone_by_person ON person_phone (community_id, person_id);
CREATE INDEX person_phone_by_number ON person_phone (community_id, number_digest, person_id);
CREATE INDEX person_phone_by_tail ON person_phone (community_id, tail_digest, person_id);

CREATE TABLE household (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  number text NOT NULL,
  area_id uuid NOT NULL,
  kind text NOT NULL,
  place_id uuid,
  created_at bigint NOT NULL,
  created_by uuid,
  closed_on bigint,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, place_id) REFERENCES place (community_id, id)
);
CREATE INDEX household_by_place ON household (community_id, place_id);
CREATE INDEX household_by_area ON household (community_id, area_id, id);
CREATE UNIQUE INDEX household_by_number ON household (community_id, number) WHERE number <> '';

CREATE TABLE household_stay (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  household_id uuid NOT NULL,
  place_id uuid NOT NULL,
  from_day bigint NOT NULL,
  until_day bigint,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, household_id) REFERENCES household (community_id, id),
  FOREIGN KEY (community_id, place_id) REFERENCES place (community_id, id)
);
CREATE INDEX household_stay_by_household ON household_stay (community_id, household_id);
CREATE INDEX household_stay_by_place ON household_stay (community_id, place_id);
CREATE UNIQUE INDEX household_stay_open ON household_stay (community_id, household_id) WHERE until_day IS NULL;

CREATE TABLE household_member (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  household_id uuid NOT NULL,
  person_id uuid NOT NULL,
  relation text NOT NULL,
  from_day bigint NOT NULL,
  until_day bigint,
  left_because text,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, household_id) REFERENCES household (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX household_member_by_household ON household_member (community_id, household_id);
CREATE INDEX household_member_by_person ON household_member (community_id, person_id, id);
-- One open membership of a person in a household, and one head: a race between two clerks ends here.
CREATE UNIQUE INDEX household_member_open ON household_member (community_id, household_id, person_id)
  WHERE until_day IS NULL;
CREATE UNIQUE INDEX household_head ON household_member (community_id, household_id)
  WHERE until_day IS NULL AND relation = '02';

CREATE TABLE dwelling_use (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  place_id uuid NOT NULL,
  area_id uuid NOT NULL,
  kind text NOT NULL,
  from_day bigint NOT NULL,
  until_day bigint,
  recorded_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, place_id) REFERENCES place (community_id, id)
);
CREATE INDEX dwelling_use_by_place ON dwelling_use (community_id, place_id);
CREATE UNIQUE INDEX dwelling_use_open ON dwelling_use (community_id, place_id) WHERE until_day IS NULL;

CREATE TABLE trait (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  code bytea NOT NULL,
  code_digest bytea NOT NULL,
  note bytea NOT NULL,
  source text NOT NULL,
  as_of bigint NOT NULL,
  last_day bigint,
  recorded_at bigint NOT NULL,
  recorded_by uuid,
  ended_at bigint,
  ended_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX trait_by_person ON trait (community_id, person_id);
CREATE INDEX trait_by_code ON trait (community_id, code_digest, person_id) WHERE ended_at IS NULL;

CREATE TABLE consent (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  basis text NOT NULL,
  text_version text NOT NULL,
  statute text NOT NULL,
  by_guardian boolean NOT NULL,
  guardian bytea NOT NULL,
  granted_at bigint NOT NULL,
  recorded_by uuid,
  withdrawn_at bigint,
  withdrawn_by uuid,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX consent_by_person ON consent (community_id, person_id);

-- Who looked at whose plain values, for what.
CREATE TABLE disclosure (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  area_id uuid NOT NULL,
  actor_kind text NOT NULL,
  staff_id uuid,
  purpose text NOT NULL,
  fields text NOT NULL,
  reason text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX disclosure_by_person ON disclosure (community_id, person_id, at, id);
CREATE INDEX disclosure_by_time ON disclosure (community_id, at, id);
CREATE INDEX disclosure_by_staff ON disclosure (community_id, staff_id, at, id) WHERE staff_id IS NOT NULL;
CREATE INDEX disclosure_by_purpose ON disclosure (community_id, purpose, at, id);

CREATE TABLE erasure_request (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  area_id uuid NOT NULL,
  asked_by text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  asked_at bigint NOT NULL,
  recorded_by uuid,
  decided_at bigint,
  decided_by uuid,
  decision text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, person_id) REFERENCES person (community_id, id)
);
CREATE INDEX erasure_request_by_state ON erasure_request (community_id, state, asked_at);
CREATE INDEX erasure_request_by_person ON erasure_request (community_id, person_id);
CREATE UNIQUE INDEX erasure_request_open ON erasure_request (community_id, person_id) WHERE state = 'asked';
