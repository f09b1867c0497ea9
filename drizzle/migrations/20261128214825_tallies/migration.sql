-- What timelines and facets would else count event by event: how many events each actor has by month, class and
-- so on, and which of them are the most reported and surest. Under the actor '' stand all events. Sums are in
-- tenths, so that adding and taking away never drifts. The triggers below are the only writers.
CREATE TABLE `event_tally` (
  `actor_id` text NOT NULL,
  `facet` text NOT NULL,
  `value` text NOT NULL,
  `count` integer NOT NULL,
  `cooperation` integer NOT NULL,
  `conflict` integer NOT NULL,
  PRIMARY KEY (`actor_id`, `facet`, `value`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event_rank` (
  `actor_id` text NOT NULL,
  `month` text NOT NULL,
  `report_count` integer NOT NULL,
  `confidence` real NOT NULL,
  `event_id` text NOT NULL,
  `number` integer NOT NULL,
  PRIMARY KEY (`actor_id`, `month`, `report_count` DESC, `confidence` DESC, `event_id`)
) WITHOUT ROWID;
--> statement-breakpoint
-- What an event is counted under. MONTH is the month that it lies in, else its year, else '*', or '' without a date.
CREATE VIEW `event_feature` AS
SELECT event.id AS event_id, facet.name AS facet,
  CASE facet.name
    WHEN 'MONTH' THEN CASE
      WHEN when_start IS NULL AND when_end IS NULL THEN ''
      WHEN substr(when_start, 1, 7) = substr(when_end, 1, 7) THEN substr(when_start, 1, 7)
      WHEN substr(when_start, 1, 4) = substr(when_end, 1, 4) THEN substr(when_start, 1, 4)
      ELSE '*' END
    WHEN 'TYPE' THEN type
    WHEN 'MODE' THEN coalesce(mode, '')
    WHEN 'QUAD_CLASS' THEN quad_class
    WHEN 'CLAIM_STATUS' THEN claim_status
    WHEN 'PRECISION' THEN coalesce(when_precision, 'UNKNOWN')
    ELSE coalesce(place_id, '') END AS value,
  CASE WHEN claim_status <> 'NEGATED' THEN CAST(round(max(intensity, 0) * 10) AS integer) ELSE 0 END AS cooperation,
  CASE WHEN claim_status <> 'NEGATED' THEN CAST(round(max(-intensity, 0) * 10) AS integer) ELSE 0 END AS conflict
FROM event CROSS JOIN (SELECT 'MONTH' AS name UNION ALL SELECT 'TYPE' UNION ALL SELECT 'MODE' UNION ALL SELECT 'QUAD_CLASS'
  UNION ALL SELECT 'CLAIM_STATUS' UNION ALL SELECT 'PRECISION' UNION ALL SELECT 'PLACE') AS facet;
--> statement-breakpoint
CREATE VIEW `event_party` AS
SELECT id AS event_id, '' AS actor_id FROM event UNION ALL SELECT event_id, actor_id FROM involvement;
--> statement-breakpoint
INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
SELECT actor_id, facet, value, count(*), sum(cooperation), sum(conflict)
FROM event_party JOIN event_feature USING (event_id) GROUP BY actor_id, facet, value;
--> statement-breakpoint
INSERT INTO event_rank (actor_id, month, report_count, confidence, event_id, number)
SELECT actor_id, value, report_count, confidence, event.id, number
FROM event_party JOIN event ON event.id = event_party.event_id
JOIN event_feature ON event_feature.event_id = event.id AND facet = 'MONTH'
ORDER BY actor_id, value, report_count DESC, confidence DESC, event.id;
--> statement-breakpoint
CREATE TRIGGER `event_tally_insert` AFTER INSERT ON `event` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT '', facet, value, 1, cooperation, conflict FROM event_feature WHERE event_id = new.id
  ON CONFLICT DO UPDATE SET count = count + 1, cooperation = event_tally.cooperation + excluded.cooperation,
    conflict = event_tally.conflict + excluded.conflict;
  INSERT INTO event_rank (actor_id, month, report_count, confidence, event_id, number)
  SELECT '', value, report_count, confidence, id, number FROM event
  JOIN event_feature ON event_feature.event_id = event.id AND facet = 'MONTH' WHERE event.id = new.id;
END;
--> statement-breakpoint
-- Its involvements go first, whatever deletes it, so that they can still be taken off.
CREATE TRIGGER `event_tally_delete` BEFORE DELETE ON `event` BEGIN
  DELETE FROM involvement WHERE event_id = old.id;
  UPDATE event_tally SET count = event_tally.count - 1, cooperation = event_tally.cooperation - gone.cooperation,
    conflict = event_tally.conflict - gone.conflict
  FROM event_feature AS gone
  WHERE gone.event_id = old.id AND event_tally.actor_id = '' AND event_tally.facet = gone.facet AND event_tally.value = gone.value;
  DELETE FROM event_tally WHERE event_tally.actor_id = '' AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.id);
  DELETE FROM event_rank WHERE actor_id = '' AND event_id = old.id
    AND month = (SELECT value FROM event_feature WHERE event_id = old.id AND facet = 'MONTH')
    AND report_count = old.report_count AND confidence = old.confidence;
END;
--> statement-breakpoint
CREATE TRIGGER `event_tally_before_update` BEFORE UPDATE OF number, id, type, mode, quad_class, intensity, claim_status,
  when_start, when_end, when_precision, place_id, confidence, report_count ON `event` BEGIN
  UPDATE event_tally SET count = event_tally.count - 1, cooperation = event_tally.cooperation - gone.cooperation,
    conflict = event_tally.conflict - gone.conflict
  FROM event_feature AS gone
  WHERE gone.event_id = old.id AND event_tally.actor_id IN (SELECT actor_id FROM event_party WHERE event_id = old.id) AND event_tally.facet = gone.facet AND event_tally.value = gone.value;
  DELETE FROM event_tally WHERE event_tally.actor_id IN (SELECT actor_id FROM event_party WHERE event_id = old.id) AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.id);
  DELETE FROM event_rank WHERE actor_id IN (SELECT actor_id FROM event_party WHERE event_id = old.id) AND event_id = old.id
    AND month = (SELECT value FROM event_feature WHERE event_id = old.id AND facet = 'MONTH')
    AND report_count = old.report_count AND confidence = old.confidence;
END;
--> statement-breakpoint
CREATE TRIGGER `event_tally_after_update` AFTER UPDATE OF number, id, type, mode, quad_class, intensity, claim_status,
  when_start, when_end, when_precision, place_id, confidence, report_count ON `event` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT event_party.actor_id, facet, value, 1, cooperation, conflict FROM event_party JOIN event_feature USING (event_id) WHERE event_party.event_id = new.id
  ON CONFLICT DO UPDATE SET count = count + 1, cooperation = event_tally.cooperation + excluded.cooperation,
    conflict = event_tally.conflict + excluded.conflict;
  INSERT INTO event_rank (actor_id, month, report_count, confidence, event_id, number)
  SELECT event_party.actor_id, value, report_count, confidence, id, number FROM event
  JOIN event_feature ON event_feature.event_id = event.id AND facet = 'MONTH' JOIN event_party ON event_party.event_id = event.id WHERE event.id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `involvement_tally_insert` AFTER INSERT ON `involvement` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT new.actor_id, facet, value, 1, cooperation, conflict FROM event_feature WHERE event_id = new.event_id
  ON CONFLICT DO UPDATE SET count = count + 1, cooperation = event_tally.cooperation + excluded.cooperation,
    conflict = event_tally.conflict + excluded.conflict;
  INSERT INTO event_rank (actor_id, month, report_count, confidence, event_id, number)
  SELECT new.actor_id, value, report_count, confidence, id, number FROM event
  JOIN event_feature ON event_feature.event_id = event.id AND facet = 'MONTH' WHERE event.id = new.event_id;
END;
--> statement-breakpoint
CREATE TRIGGER `involvement_tally_delete` BEFORE DELETE ON `involvement` BEGIN
  UPDATE event_tally SET count = event_tally.count - 1, cooperation = event_tally.cooperation - gone.cooperation,
    conflict = event_tally.conflict - gone.conflict
  FROM event_feature AS gone
  WHERE gone.event_id = old.event_id AND event_tally.actor_id = old.actor_id AND event_tally.facet = gone.facet AND event_tally.value = gone.value;
  DELETE FROM event_tally WHERE event_tally.actor_id = old.actor_id AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.event_id);
  DELETE FROM event_rank WHERE actor_id = old.actor_id AND event_id = old.event_id
    AND month = (SELECT value FROM event_feature WHERE event_id = old.event_id AND facet = 'MONTH')
    AND (report_count, confidence) = (SELECT report_count, confidence FROM event WHERE id = old.event_id);
END;
--> statement-breakpoint
CREATE TRIGGER `involvement_tally_before_update` BEFORE UPDATE OF event_id, actor_id ON `involvement` BEGIN
  UPDATE event_tally SET count = event_tally.count - 1, cooperation = event_tally.cooperation - gone.cooperation,
    conflict = event_tally.conflict - gone.conflict
  FROM event_feature AS gone
  WHERE gone.event_id = old.event_id AND event_tally.actor_id = old.actor_id AND event_tally.facet = gone.facet AND event_tally.value = gone.value;
  DELETE FROM event_tally WHERE event_tally.actor_id = old.actor_id AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.event_id);
  DELETE FROM event_rank WHERE actor_id = old.actor_id AND event_id = old.event_id
    AND month = (SELECT value FROM event_feature WHERE event_id = old.event_id AND facet = 'MONTH')
    AND (report_count, confidence) = (SELECT report_count, confidence FROM event WHERE id = old.event_id);
END;
--> statement-breakpoint
CREATE TRIGGER `involvement_tally_after_update` AFTER UPDATE OF event_id, actor_id ON `involvement` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT new.actor_id, facet, value, 1, cooperation, conflict FROM event_feature WHERE event_id = new.event_id
  ON CONFLICT DO UPDATE SET count = count + 1, cooperation = event_tally.cooperation + excluded.cooperation,
    conflict = event_tally.conflict + excluded.conflict;
  INSERT INTO event_rank (actor_id, month, report_count, confidence, event_id, number)
  SELECT new.actor_id, value, report_count, confidence, id, number FROM event
  JOIN event_feature ON event_feature.event_id = event.id AND facet = 'MONTH' WHERE event.id = new.event_id;
END;
