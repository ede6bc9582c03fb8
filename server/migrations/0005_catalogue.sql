-- What a matter can be about, who takes it, and by when.
CREATE TABLE category (
  community_id bigint NOT NULL REFERENCES community (id),
  code text NOT NULL,
  parent_code text,
  name text NOT NULL,
  active boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, code),
  FOREIGN KEY (community_id, parent_code) REFERENCES category (community_id, code)
);

CREATE TABLE dispatch_rule (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  category_code text NOT NULL,
  area_id uuid NOT NULL,
  unit_id uuid,
  from_day bigint NOT NULL,
  to_day bigint,
  PRIMARY KEY (community_id, id)
);
CREATE INDEX dispatch_rule_by_category ON dispatch_rule (community_id, category_code, area_id);

CREATE TABLE time_limit (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  kind text,
  urgency text,
  category_code text NOT NULL,
  sign_count bigint NOT NULL CHECK (sign_count > 0),
  sign_unit text NOT NULL,
  contact_count bigint NOT NULL CHECK (contact_count > 0),
  contact_unit text NOT NULL,
  finish_count bigint NOT NULL CHECK (finish_count > 0),
  finish_unit text NOT NULL,
  extensions_max bigint NOT NULL,
  pause_days_max bigint NOT NULL,
  source_note text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id)
);
