-- Helping units, their contacts, and links that open one task.
CREATE TABLE unit (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  credit_code text NOT NULL,
  phone text NOT NULL,
  duty_phone text NOT NULL,
  from_day bigint NOT NULL,
  to_day bigint,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, name),
  CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE UNIQUE INDEX unit_by_credit_code ON unit (community_id, credit_code) WHERE credit_code <> '';
-- Where it works: these areas and what lies under them; none means the whole community.
CREATE TABLE unit_area (
  community_id bigint NOT NULL REFERENCES community (id),
  unit_id uuid NOT NULL,
  area_id uuid NOT NULL,
  PRIMARY KEY (community_id, unit_id, area_id),
  FOREIGN KEY (community_id, unit_id) REFERENCES unit (community_id, id),
  FOREIGN KEY (community_id, area_id) REFERENCES area (community_id, id)
);
CREATE TABLE unit_category (
  community_id bigint NOT NULL REFERENCES community (id),
  unit_id uuid NOT NULL,
  category_code text NOT NULL,
  PRIMARY KEY (community_id, unit_id, category_code),
  FOREIGN KEY (community_id, unit_id) REFERENCES unit (community_id, id)
);

CREATE TABLE unit_contact (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  name text NOT NULL,
  duty text NOT NULL,
  phone bytea NOT NULL,
  staff_id uuid,
  to_day bigint,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, unit_id) REFERENCES unit (community_id, id),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);
CREATE INDEX unit_contact_by_unit ON unit_contact (community_id, unit_id);
CREATE INDEX unit_contact_by_staff ON unit_contact (community_id, staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE task_link (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  token_digest bytea NOT NULL,
  unit_id uuid NOT NULL,
  contact_id uuid,
  subject_id uuid NOT NULL,
  issued_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  opened_at bigint,
  revoked_at bigint,
  PRIMARY KEY (community_id, id),
  UNIQUE (community_id, token_digest),
  FOREIGN KEY (community_id, unit_id) REFERENCES unit (community_id, id),
  FOREIGN KEY (community_id, contact_id) REFERENCES unit_contact (community_id, id)
);
CREATE INDEX task_link_by_subject ON task_link (community_id, subject_id);
CREATE INDEX task_link_by_contact ON task_link (community_id, contact_id) WHERE contact_id IS NOT NULL;
