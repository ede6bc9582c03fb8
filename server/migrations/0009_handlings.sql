-- What a handling was outlives the reopening that ends it: figures count verdicts, times and returns of each.
CREATE TABLE matter_handling (
  community_id bigint NOT NULL REFERENCES community (id),
  matter_id uuid NOT NULL,
  round bigint NOT NULL,
  ended_at bigint NOT NULL,
  sign_due_at bigint,
  signed_at bigint,
  contact_due_at bigint,
  first_contact_at bigint,
  finish_due_at bigint,
  replied_at bigint,
  returns bigint NOT NULL,
  extensions bigint NOT NULL,
  PRIMARY KEY (community_id, matter_id, round),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id)
);
CREATE INDEX matter_reopened ON matter (community_id, created_at, id) WHERE reopenings > 0;

-- Of the handlings before this, the timeline knows when they were signed for, spoken of and replied to, and whether they
-- were returned or extended. It names the time to finish where a step told it (the last fact of its facts), and never
-- the times to sign and to speak: these stay empty, and nothing is counted by them.
INSERT INTO matter_handling (community_id, matter_id, round, ended_at, sign_due_at, signed_at, contact_due_at,
  first_contact_at, finish_due_at, replied_at, returns, extensions)
SELECT community_id, matter_id, round, ended_at, NULL, signed_at, NULL, first_contact_at,
  ((1461 * (y + 4800 + (m - 14) / 12)) / 4 + (367 * (m - 2 - 12 * ((m - 14) / 12))) / 12
    - (3 * ((y + 4900 + (m - 14) / 12) / 100)) / 4 + d - 32075 - 2440588) * 86400000 + since_midnight - 28800000,
  replied_at, returns, extensions
FROM (
  SELECT community_id, matter_id, round, ended_at, signed_at, first_contact_at, replied_at, returns, extensions,
    CAST(SUBSTR(due, 1, 4) AS bigint) AS y, CAST(SUBSTR(due, 6, 2) AS bigint) AS m, CAST(SUBSTR(due, 9, 2) AS bigint) AS d,
    CAST(SUBSTR(due, 12, 2) AS bigint) * 3600000 + CAST(SUBSTR(due, 15, 2) AS bigint) * 60000
      + CAST(SUBSTR(due, 18, 2) AS bigint) * 1000 + CAST(SUBSTR(due, 21, 3) AS bigint) AS since_midnight
  FROM (
    SELECT o.community_id, o.matter_id, o.round, o.ended_at,
      MAX(CASE WHEN s.act = 'signed' THEN s.at END) AS signed_at,
      MIN(CASE WHEN s.act IN ('contacted', 'replied') THEN s.at END) AS first_contact_at,
      MAX(CASE WHEN s.act IN ('replied', 'answered') THEN s.at END) AS replied_at,
      SUM(CASE WHEN s.act = 'returned' THEN 1 ELSE 0 END) AS returns,
      SUM(CASE WHEN s.act = 'extended' THEN 1 ELSE 0 END) AS extensions,
      MAX(CASE WHEN s.act IN ('accepted', 'reported', 'resumed', 'extended') AND s.facts LIKE '%"due":"%+08:00"}'
        THEN SUBSTR(s.facts, LENGTH(s.facts) - 30, 29) END) AS due
    FROM (
      SELECT community_id, matter_id, at AS ended_at, journal_seq AS until,
        ROW_NUMBER() OVER (PARTITION BY community_id, matter_id ORDER BY journal_seq) - 1 AS round,
        LAG(journal_seq, 1, 0) OVER (PARTITION BY community_id, matter_id ORDER BY journal_seq) AS since
      FROM matter_step WHERE act = 'reopened'
    ) AS o
    JOIN matter_step s ON s.community_id = o.community_id AND s.matter_id = o.matter_id
      AND s.journal_seq > o.since AND s.journal_seq < o.until
    GROUP BY o.community_id, o.matter_id, o.round, o.ended_at
  ) AS told
) AS dated;

-- A rating by default is nobody's word on whether it is solved; and nobody was asked about what another system brought.
CREATE TABLE matter_rating_before AS
  SELECT community_id, matter_id, round, level, solved, courtesies, words, channel, source, at FROM matter_rating;
DROP TABLE matter_rating;
CREATE TABLE matter_rating (
  community_id bigint NOT NULL REFERENCES community (id),
  matter_id uuid NOT NULL,
  round bigint NOT NULL,
  level bigint NOT NULL CHECK (level BETWEEN 1 AND 5),
  solved text,
  courtesies text NOT NULL,
  words text NOT NULL,
  channel text NOT NULL,
  source text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (community_id, matter_id, round),
  FOREIGN KEY (community_id, matter_id) REFERENCES matter (community_id, id),
  CHECK ((solved IS NULL) = (source = 'by_default'))
);
INSERT INTO matter_rating (community_id, matter_id, round, level, solved, courtesies, words, channel, source, at)
SELECT community_id, matter_id, round, level, CASE WHEN source = 'by_default' THEN NULL ELSE solved END, courtesies, words,
  channel, source, at
FROM matter_rating_before b
WHERE source <> 'by_default' OR NOT EXISTS (
  SELECT 1 FROM matter m WHERE m.community_id = b.community_id AND m.id = b.matter_id AND m.channel = 'import');
DROP TABLE matter_rating_before;
UPDATE matter SET satisfaction = NULL, rating_source = NULL WHERE channel = 'import' AND rating_source = 'by_default';
UPDATE matter SET alarm_at = NULL WHERE channel = 'import' AND state IN ('replied', 'direct_answered');

-- Nor did the other system's file say that it is solved: there was an answer.
UPDATE matter SET ending = 'explained'
WHERE channel = 'import' AND ending = 'solved' AND reopenings = 0 AND EXISTS (
  SELECT 1 FROM matter_step s WHERE s.community_id = matter.community_id AND s.matter_id = matter.id
    AND s.act IN ('replied', 'closed') AND s.actor_kind = 'system' AND s.facts LIKE '%"ending":"solved"%');
