-- @Noun@: what one row is, and what must never be in it.
CREATE TABLE @noun@ (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  area_id uuid NOT NULL,
  name text NOT NULL,
  created_at bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id)
);
CREATE INDEX @noun@_by_area ON @noun@ (community_id, area_id, created_at);
