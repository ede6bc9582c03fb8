-- Files that hang on a record. The record is named by kind and id, as a task link names its own, so that later nouns
-- own files without another table; who may reach the record is asked of its module. The bytes lie in blob.
CREATE TABLE attachment (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  width bigint,
  height bigint,
  sent_digest bytea NOT NULL,
  added_by_kind text NOT NULL,
  added_by uuid,
  unit_id uuid,
  added_by_name text NOT NULL,
  added_at bigint NOT NULL,
  file_id uuid,
  small_id uuid,
  is_public boolean NOT NULL,
  removed_at bigint,
  removed_by uuid,
  removal_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, file_id) REFERENCES blob (community_id, id),
  FOREIGN KEY (community_id, small_id) REFERENCES blob (community_id, id),
  CHECK ((file_id IS NULL) = (removed_at IS NOT NULL)),
  CHECK (file_id IS NOT NULL OR small_id IS NULL)
);
CREATE INDEX attachment_of ON attachment (community_id, subject_kind, subject_id, added_at, id);
