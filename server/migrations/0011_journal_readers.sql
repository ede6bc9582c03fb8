-- Whoever reads the journal on keeps their place here, moved in the transaction of what they made of the entries.
CREATE TABLE journal_reader (
  community_id bigint NOT NULL REFERENCES community (id),
  name text NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (community_id, name)
);
