-- 民情日记: what somebody who works among the residents heard. Private lines are their author's alone; who was met in words
-- is sealed. sent_digest tells whether the same words were sent again.
CREATE TABLE diary_line (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  author_id uuid NOT NULL,
  written_at bigint NOT NULL,
  received_at bigint NOT NULL,
  revised_at bigint,
  kind text NOT NULL,
  area_id uuid NOT NULL,
  dwelling_id uuid,
  entrance_id uuid,
  building_id uuid,
  place_text text NOT NULL,
  person_id uuid,
  met bytea NOT NULL,
  said text NOT NULL,
  judgement text NOT NULL,
  measures text NOT NULL,
  is_shared boolean NOT NULL,
  sent_digest bytea NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, author_id) REFERENCES staff (community_id, id)
);
CREATE INDEX diary_line_of_author ON diary_line (community_id, author_id, written_at, id);
CREATE INDEX diary_line_by_time ON diary_line (community_id, written_at, id);
CREATE INDEX diary_line_shared_in_area ON diary_line (community_id, area_id, written_at, id) WHERE is_shared = TRUE;
CREATE INDEX diary_line_by_dwelling ON diary_line (community_id, dwelling_id, written_at, id) WHERE dwelling_id IS NOT NULL;
CREATE INDEX diary_line_by_entrance ON diary_line (community_id, entrance_id, written_at, id) WHERE entrance_id IS NOT NULL;
CREATE INDEX diary_line_by_building ON diary_line (community_id, building_id, written_at, id) WHERE building_id IS NOT NULL;
CREATE INDEX diary_line_by_person ON diary_line (community_id, person_id, written_at, id) WHERE person_id IS NOT NULL;

-- What a line said before it was written anew; number is the version that said so.
CREATE TABLE diary_revision (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  number bigint NOT NULL,
  until_at bigint NOT NULL,
  kind text NOT NULL,
  area_id uuid NOT NULL,
  dwelling_id uuid,
  entrance_id uuid,
  building_id uuid,
  place_text text NOT NULL,
  person_id uuid,
  met bytea NOT NULL,
  said text NOT NULL,
  judgement text NOT NULL,
  measures text NOT NULL,
  is_shared boolean NOT NULL,
  sent_digest bytea NOT NULL,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, line_id, number),
  FOREIGN KEY (community_id, line_id) REFERENCES diary_line (community_id, id)
);
CREATE INDEX diary_revision_by_person ON diary_revision (community_id, person_id) WHERE person_id IS NOT NULL;

-- 问题账、责任账、销号账 are three views of this one table. Once promised it has one owner and a day; it is cleared by the
-- resident's word or by a second person, never by its owner alone.
CREATE TABLE promise (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  line_id uuid NOT NULL,
  area_id uuid NOT NULL,
  what text NOT NULL,
  person_id uuid,
  to_whom bytea NOT NULL,
  made_by uuid NOT NULL,
  made_at bigint NOT NULL,
  sent_digest bytea NOT NULL,
  state text NOT NULL,
  owner_id uuid,
  due_on bigint,
  kept_at bigint,
  kept_by uuid,
  ended_at bigint,
  cleared_by uuid,
  cleared_how text,
  is_shared boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, line_id) REFERENCES diary_line (community_id, id),
  FOREIGN KEY (community_id, made_by) REFERENCES staff (community_id, id),
  FOREIGN KEY (community_id, owner_id) REFERENCES staff (community_id, id),
  CHECK (state IN ('noted', 'withdrawn') OR (owner_id IS NOT NULL AND due_on IS NOT NULL)),
  CHECK (state NOT IN ('kept', 'cleared') OR (kept_at IS NOT NULL AND kept_by IS NOT NULL)),
  CHECK ((state = 'cleared') = (cleared_how IS NOT NULL AND cleared_by IS NOT NULL)),
  CHECK (cleared_how IS NULL OR cleared_how = 'resident_word' OR cleared_by <> owner_id)
);
CREATE INDEX promise_of_line ON promise (community_id, line_id, made_at, id);
CREATE INDEX promise_by_time ON promise (community_id, made_at, id);
CREATE INDEX promise_of_owner ON promise (community_id, owner_id, due_on, id) WHERE owner_id IS NOT NULL;
CREATE INDEX promise_of_maker ON promise (community_id, made_by, made_at, id);
CREATE INDEX promise_due ON promise (community_id, due_on, id) WHERE state = 'promised';
CREATE INDEX promise_by_person ON promise (community_id, person_id) WHERE person_id IS NOT NULL;

-- What became of a promise, in words: why its day moved, how it was kept, what the resident said.
CREATE TABLE promise_step (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  promise_id uuid NOT NULL,
  at bigint NOT NULL,
  act text NOT NULL,
  actor_id uuid NOT NULL,
  owner_id uuid,
  due_on bigint,
  words text NOT NULL,
  journal_seq bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, promise_id) REFERENCES promise (community_id, id)
);
CREATE INDEX promise_step_of ON promise_step (community_id, promise_id, journal_seq);
