-- Words an office says often. Never about one person: what differs from matter to matter is a field in braces.
CREATE TABLE quick_reply (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  code text NOT NULL,
  text text NOT NULL,
  active boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id)
);
CREATE UNIQUE INDEX quick_reply_by_code ON quick_reply (community_id, code);
