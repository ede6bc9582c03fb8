-- A new password for one of the three administrators or the secretary: asked for by one, confirmed by another. The
-- password's halves are not here: one follows from the key file, the other is told as the password is set.
CREATE TABLE password_reset (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_at bigint NOT NULL,
  until_at bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'called_off')),
  decided_by uuid,
  decided_at bigint,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id),
  FOREIGN KEY (community_id, asked_by) REFERENCES staff (community_id, id),
  CHECK ((decided_at IS NULL) = (state = 'waiting')),
  CHECK (decided_by IS NULL OR decided_by <> asked_by OR state = 'called_off')
);
CREATE INDEX password_reset_waiting ON password_reset (community_id, until_at) WHERE state = 'waiting';

-- A known word sealed with each key, and its digest: whether a key file is this database's.
CREATE TABLE key_check (
  community_id bigint NOT NULL REFERENCES community (id),
  number bigint NOT NULL,
  word bytea NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (community_id, number)
);

-- What a trait rests on: a separate consent, or a duty in law, sealed because it tells the trait. One recorded before has neither, and is not used.
ALTER TABLE trait ADD COLUMN consent_id uuid;
ALTER TABLE trait ADD COLUMN statute bytea;
