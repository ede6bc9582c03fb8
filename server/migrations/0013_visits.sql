-- 走访: who is to be seen how often, and what was found. A plan is for one person or one household; what makes somebody a
-- high risk is not kept here, only the rhythm.
CREATE TABLE visit_plan (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  person_id uuid,
  household_id uuid,
  made_by uuid NOT NULL,
  made_at bigint NOT NULL,
  sent_digest bytea NOT NULL,
  area_id uuid NOT NULL,
  dwelling_id uuid,
  entrance_id uuid,
  building_id uuid,
  tier text NOT NULL,
  lives_alone boolean NOT NULL,
  owner_id uuid NOT NULL,
  backup_id uuid,
  last_seen_at bigint,
  last_tried_at bigint,
  fresh_until bigint,
  due_at bigint NOT NULL,
  alarm_at bigint,
  missed bigint NOT NULL,
  alerted_at bigint,
  change_at bigint,
  change_words text NOT NULL,
  ended_at bigint,
  ended_because text,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, owner_id) REFERENCES staff (community_id, id),
  FOREIGN KEY (community_id, backup_id) REFERENCES staff (community_id, id),
  CHECK ((person_id IS NULL) <> (household_id IS NULL)),
  CHECK (backup_id IS NULL OR backup_id <> owner_id),
  CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE UNIQUE INDEX visit_plan_of_person ON visit_plan (community_id, person_id)
  WHERE person_id IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX visit_plan_of_household ON visit_plan (community_id, household_id)
  WHERE household_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX visit_plan_due ON visit_plan (community_id, due_at, id) WHERE ended_at IS NULL;
CREATE INDEX visit_plan_of_owner ON visit_plan (community_id, owner_id, due_at, id) WHERE ended_at IS NULL;
CREATE INDEX visit_plan_of_backup ON visit_plan (community_id, backup_id, due_at, id)
  WHERE backup_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX visit_plan_in_area ON visit_plan (community_id, area_id, due_at, id) WHERE ended_at IS NULL;
CREATE INDEX visit_plan_alarm ON visit_plan (community_id, alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX visit_plan_alerted ON visit_plan (community_id, due_at, id) WHERE alerted_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX visit_plan_in_building ON visit_plan (community_id, building_id, fresh_until, area_id) WHERE ended_at IS NULL;
CREATE INDEX visit_plan_about ON visit_plan (community_id, person_id) WHERE person_id IS NOT NULL;

CREATE TABLE visit (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  plan_id uuid,
  line_id uuid,
  person_id uuid,
  household_id uuid,
  area_id uuid NOT NULL,
  dwelling_id uuid,
  entrance_id uuid,
  building_id uuid,
  place_text text NOT NULL,
  visitor_id uuid NOT NULL,
  visited_at bigint NOT NULL,
  received_at bigint NOT NULL,
  way text NOT NULL,
  met text NOT NULL,
  concerns text NOT NULL,
  findings text NOT NULL,
  needs text NOT NULL,
  follow_up text NOT NULL,
  sent_digest bytea NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, plan_id) REFERENCES visit_plan (community_id, id),
  FOREIGN KEY (community_id, line_id) REFERENCES diary_line (community_id, id),
  FOREIGN KEY (community_id, visitor_id) REFERENCES staff (community_id, id)
);
CREATE INDEX visit_of_plan ON visit (community_id, plan_id, visited_at, id) WHERE plan_id IS NOT NULL;
CREATE INDEX visit_of_visitor ON visit (community_id, visitor_id, visited_at, id);
CREATE INDEX visit_by_time ON visit (community_id, visited_at, id);
CREATE INDEX visit_in_area ON visit (community_id, area_id, visited_at, id);
CREATE INDEX visit_by_dwelling ON visit (community_id, dwelling_id, visited_at, id) WHERE dwelling_id IS NOT NULL;
CREATE INDEX visit_by_building ON visit (community_id, building_id, visited_at, id) WHERE building_id IS NOT NULL;
CREATE INDEX visit_by_person ON visit (community_id, person_id, visited_at, id) WHERE person_id IS NOT NULL;
CREATE INDEX visit_of_line ON visit (community_id, line_id) WHERE line_id IS NOT NULL;
