-- Matters: one owner and one due time at every moment (both NOT NULL in every state).
CREATE TABLE matter (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  urgency text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  category_code text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  occurred_at bigint NOT NULL,
  area_id uuid NOT NULL,
  dwelling_id uuid,
  entrance_id uuid,
  building_id uuid,
  place_text text NOT NULL,
  longitude double precision,
  latitude double precision,
  reporter_id uuid,
  reporter_name bytea NOT NULL,
  reporter_phone bytea NOT NULL,
  phone_digest bytea NOT NULL,
  confidential boolean NOT NULL,
  no_reply_wanted boolean NOT NULL,
  about_staff_id uuid,
  source_kind text NOT NULL,
  source_key text NOT NULL,
  problem_id uuid,
  merged_into uuid,
  first_receiver_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  assignee_id uuid,
  lead_unit_id uuid,
  handler_id uuid,
  level text NOT NULL,
  designated boolean NOT NULL,
  accepted_at bigint NOT NULL,
  due_at bigint NOT NULL,
  finish_due_at bigint NOT NULL,
  sign_due_at bigint,
  contact_due_at bigint,
  dispatched_at bigint,
  signed_at bigint,
  first_contact_at bigint,
  replied_at bigint,
  closed_at bigint,
  paused_at bigint,
  paused_until bigint,
  alarm_at bigint,
  paused_ms bigint NOT NULL,
  warned bigint NOT NULL,
  returns bigint NOT NULL,
  extensions bigint NOT NULL,
  urges bigint NOT NULL,
  reopenings bigint NOT NULL,
  follow_up_tries bigint NOT NULL,
  supervision text,
  ending text,
  solved text,
  satisfaction bigint,
  rating_source text,
  created_at bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, number),
  FOREIGN KEY (community_id, owner_id) REFERENCES staff (community_id, id),
  FOREIGN KEY (community_id, first_receiver_id) REFERENCES staff (community_id, id),
  FOREIGN KEY (community_id, merged_into) REFERENCES matter (community_id, id),
  CHECK (about_staff_id IS NULL OR about_staff_id <> owner_id),
  CHECK (state <> 'merged' OR merged_into IS NOT NULL),
  CHECK (state <> 'paused' OR paused_until IS NOT NULL),
  CHECK (satisfaction IS NULL OR satisfaction BETWEEN 1 AND 5)
);
CREATE INDEX matter_queue ON matter (community_id, state, due_at, id);
CREATE INDEX matter_queue_of_area ON matter (community_id, area_id, state, due_at, id);
CREATE INDEX matter_open ON matter (community_id, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX matter_open_of_owner ON matter (community_id, owner_id, due_at, id) WHERE closed_at IS NULL;
-- With id, so that SQLite takes it for a list in that order and not matter_open.
CREATE INDEX matter_open_in_building ON matter (community_id, building_id, due_at, id) WHERE closed_at IS NULL;
-- Holds all that is counted of what is open, so that no count by area reads the ended ones.
CREATE INDEX matter_open_of_area ON matter (community_id, area_id, state, due_at, about_staff_id) WHERE closed_at IS NULL;
CREATE INDEX matter_by_closing ON matter (community_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX matter_alarm ON matter (community_id, alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX matter_by_time ON matter (community_id, created_at, id);
CREATE INDEX matter_by_entrance ON matter (community_id, entrance_id, created_at, id) WHERE entrance_id IS NOT NULL;
CREATE INDEX matter_by_building ON matter (community_id, building_id, created_at, id) WHERE building_id IS NOT NULL;
CREATE INDEX matter_by_dwelling ON matter (community_id, dwelling_id, created_at, id) WHERE dwelling_id IS NOT NULL;
CREATE INDEX matter_by_reporter ON matter (community_id, reporter_id, created_at, id) WHERE reporter_id IS NOT NULL;
CREATE INDEX matter_of_unit ON matter (community_id, lead_unit_id, created_at, id) WHERE lead_unit_id IS NOT NULL;
CREATE INDEX matter_supervised ON matter (community_id, supervision, created_at, id) WHERE supervision IS NOT NULL;
CREATE INDEX matter_by_problem ON matter (community_id, problem_id, created_at, id) WHERE problem_id IS NOT NULL;
CREATE UNIQUE INDEX matter_by_source ON matter (community_id, source_kind, source_key) WHERE source_kind <> '';

CREATE TABLE matter_step (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  matter_id uuid NOT NULL,
  at bigint NOT NULL,
  act text NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  text text NOT NULL,
  facts text NOT NULL,
  is_public boolean NOT NULL,
  journal_seq bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id)
);
CREATE INDEX matter_step_of ON matter_step (community_id, matter_id, journal_seq);

CREATE TABLE matter_unit (
  community_id bigint NOT NULL REFERENCES community (id),
  matter_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  asked_at bigint NOT NULL,
  signed_at bigint,
  done_at bigint,
  result text NOT NULL,
  PRIMARY KEY (community_id, matter_id, unit_id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id)
);
CREATE INDEX matter_unit_of ON matter_unit (community_id, unit_id, asked_at);

CREATE TABLE matter_request (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  matter_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at bigint NOT NULL,
  reason text NOT NULL,
  new_due_at bigint,
  decided_by uuid,
  decided_at bigint,
  decision_reason text NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id)
);
CREATE UNIQUE INDEX matter_request_open ON matter_request (community_id, matter_id, kind) WHERE state = 'asked';
CREATE INDEX matter_request_of ON matter_request (community_id, matter_id, asked_at);
CREATE INDEX matter_request_waiting ON matter_request (community_id, kind, asked_at) WHERE state = 'asked';

CREATE TABLE matter_rating (
  community_id bigint NOT NULL REFERENCES community (id),
  matter_id uuid NOT NULL,
  round bigint NOT NULL,
  level bigint NOT NULL CHECK (level BETWEEN 1 AND 5),
  solved text NOT NULL,
  courtesies text NOT NULL,
  words text NOT NULL,
  channel text NOT NULL,
  source text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (community_id, matter_id, round),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id)
);

CREATE TABLE matter_follower (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  matter_id uuid NOT NULL,
  from_matter_id uuid,
  person_id uuid,
  name bytea NOT NULL,
  phone bytea NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id)
);
CREATE INDEX matter_follower_of ON matter_follower (community_id, matter_id);

-- Lists of matters somebody comes back to: their own, wherever they sign in.
CREATE TABLE saved_list (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  name text NOT NULL,
  asked text NOT NULL,
  saved_at bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, staff_id, name),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);
