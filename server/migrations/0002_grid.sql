-- Areas and places. What holds today stands in area and place; what held or will hold from another day stands in
-- area_past and place_area: of one area's or place's rows the last that began on or before a day holds on that day.

CREATE TABLE area (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('community', 'committee', 'grid')),
  grid_kind text CHECK (grid_kind IN ('basic', 'dedicated')),
  parent_id uuid,
  code text NOT NULL,
  name text NOT NULL,
  extent text NOT NULL,
  supervision_phone text NOT NULL,
  from_day bigint NOT NULL,
  to_day bigint,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, parent_id) REFERENCES area (community_id, id),
  CHECK ((kind = 'grid') = (grid_kind IS NOT NULL)),
  CHECK ((kind = 'community') = (parent_id IS NULL)),
  CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE UNIQUE INDEX area_one_root ON area (community_id) WHERE kind = 'community';
CREATE INDEX area_by_parent ON area (community_id, parent_id);

CREATE TABLE area_change (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('split', 'merge', 'move', 'close', 'rezone')),
  state text NOT NULL CHECK (state IN ('planned', 'in_force', 'called_off')),
  day bigint NOT NULL,
  reason text NOT NULL,
  made_at bigint NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id)
);
CREATE INDEX area_change_planned ON area_change (community_id, day) WHERE state = 'planned';

-- What a change makes of what: from a split or merged area to the new one, from a moved or closed one to itself, and
-- from the area that gives places away to the one that takes them.
CREATE TABLE area_succession (
  community_id bigint NOT NULL REFERENCES community (id),
  change_id uuid NOT NULL,
  old_id uuid NOT NULL,
  new_id uuid NOT NULL,
  PRIMARY KEY (community_id, change_id, old_id, new_id),
  FOREIGN KEY (community_id, change_id) REFERENCES area_change (community_id, id),
  FOREIGN KEY (community_id, old_id) REFERENCES area (community_id, id),
  FOREIGN KEY (community_id, new_id) REFERENCES area (community_id, id)
);
CREATE INDEX area_succession_by_old ON area_succession (community_id, old_id);
CREATE INDEX area_succession_by_new ON area_succession (community_id, new_id);

CREATE TABLE area_past (
  community_id bigint NOT NULL REFERENCES community (id),
  area_id uuid NOT NULL,
  from_day bigint NOT NULL,
  parent_id uuid,
  code text NOT NULL,
  name text NOT NULL,
  change_id uuid,
  PRIMARY KEY (community_id, area_id, from_day),
  FOREIGN KEY (community_id, area_id) REFERENCES area (community_id, id),
  FOREIGN KEY (community_id, parent_id) REFERENCES area (community_id, id),
  FOREIGN KEY (community_id, change_id) REFERENCES area_change (community_id, id)
);
CREATE INDEX area_past_by_change ON area_past (community_id, change_id) WHERE change_id IS NOT NULL;

-- The ground an area covers: a GeoJSON geometry (Polygon or MultiPolygon, WGS84) and the box around it.
CREATE TABLE area_shape (
  community_id bigint NOT NULL REFERENCES community (id),
  area_id uuid NOT NULL,
  geometry text NOT NULL,
  west double precision NOT NULL,
  south double precision NOT NULL,
  east double precision NOT NULL,
  north double precision NOT NULL,
  PRIMARY KEY (community_id, area_id),
  FOREIGN KEY (community_id, area_id) REFERENCES area (community_id, id)
);

-- How those who work somewhere are shown to the public. Whether they work there says staff_grant alone.
CREATE TABLE area_worker (
  community_id bigint NOT NULL REFERENCES community (id),
  area_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  rank bigint NOT NULL,
  office_phone text NOT NULL,
  PRIMARY KEY (community_id, area_id, staff_id),
  FOREIGN KEY (community_id, area_id) REFERENCES area (community_id, id),
  FOREIGN KEY (community_id, staff_id) REFERENCES staff (community_id, id)
);

-- A level's duty list (职责清单), published as a whole; the last version that began on or before a day holds.
CREATE TABLE duty_list (
  community_id bigint NOT NULL REFERENCES community (id),
  level text NOT NULL CHECK (level IN ('community', 'committee', 'grid')),
  number bigint NOT NULL,
  from_day bigint NOT NULL,
  source_note text NOT NULL,
  PRIMARY KEY (community_id, level, number)
);
CREATE TABLE duty_item (
  community_id bigint NOT NULL REFERENCES community (id),
  level text NOT NULL,
  number bigint NOT NULL,
  category_code text NOT NULL,
  duty text NOT NULL,
  part text NOT NULL CHECK (part IN ('lead', 'assist')),
  source_note text NOT NULL,
  PRIMARY KEY (community_id, level, number, category_code),
  FOREIGN KEY (community_id, level, number) REFERENCES duty_list (community_id, level, number)
);

CREATE TABLE place (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('estate', 'building', 'entrance', 'dwelling')),
  parent_id uuid,
  estate_id uuid,
  building_id uuid,
  entrance_id uuid,
  area_id uuid NOT NULL,
  number text NOT NULL,
  name text NOT NULL,
  label text NOT NULL,
  search_key text NOT NULL,
  door_key text NOT NULL,
  ordinal bigint NOT NULL,
  floor bigint,
  lon double precision,
  lat double precision,
  closed_on bigint,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, parent_id) REFERENCES place (community_id, id),
  FOREIGN KEY (community_id, area_id) REFERENCES area (community_id, id),
  CHECK ((lon IS NULL) = (lat IS NULL))
);
-- Looking up by what people type is a range of one of these two, whatever the number of doors.
CREATE INDEX place_by_search ON place (community_id, search_key) WHERE closed_on IS NULL;
CREATE INDEX place_by_door ON place (community_id, door_key) WHERE closed_on IS NULL;
-- Where the picker begins: without it the doors of the whole community are walked through for a few estates.
CREATE INDEX place_roots ON place (community_id, search_key, id) WHERE parent_id IS NULL AND closed_on IS NULL;
CREATE INDEX place_by_parent ON place (community_id, parent_id, ordinal);
CREATE INDEX place_by_estate ON place (community_id, estate_id) WHERE estate_id IS NOT NULL;
CREATE INDEX place_by_building ON place (community_id, building_id) WHERE building_id IS NOT NULL;
CREATE INDEX place_by_area ON place (community_id, area_id);

CREATE TABLE place_area (
  community_id bigint NOT NULL REFERENCES community (id),
  place_id uuid NOT NULL,
  from_day bigint NOT NULL,
  area_id uuid NOT NULL,
  change_id uuid,
  PRIMARY KEY (community_id, place_id, from_day),
  FOREIGN KEY (community_id, place_id) REFERENCES place (community_id, id),
  FOREIGN KEY (community_id, area_id) REFERENCES area (community_id, id),
  FOREIGN KEY (community_id, change_id) REFERENCES area_change (community_id, id)
);
CREATE INDEX place_area_by_change ON place_area (community_id, change_id) WHERE change_id IS NOT NULL;

-- A picture as the ground of an area's map. With its four sides in degrees (WGS84) it lies under the grids; without, it
-- stands alone.
CREATE TABLE site_plan (
  community_id bigint NOT NULL REFERENCES community (id),
  id uuid NOT NULL,
  picture_id uuid NOT NULL,
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  version bigint NOT NULL,
  PRIMARY KEY (community_id, id),
  FOREIGN KEY (community_id, id) REFERENCES area (community_id, id),
  FOREIGN KEY (community_id, picture_id) REFERENCES blob (community_id, id),
  CHECK ((west IS NULL) = (south IS NULL) AND (west IS NULL) = (east IS NULL) AND (west IS NULL) = (north IS NULL)),
  CHECK (west IS NULL OR (west < east AND south < north))
);
