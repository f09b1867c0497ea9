-- The same triggers that take events off their tallies, which now find each tally by its whole key: to take off an
-- event of a busy actor went through all that the actor has.
DROP TRIGGER `event_tally_delete`;
--> statement-breakpoint
CREATE TRIGGER `event_tally_delete` BEFORE DELETE ON `event` BEGIN
  DELETE FROM involvement WHERE event_id = old.id;
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT '', facet, value, -1, -cooperation, -conflict FROM event_feature WHERE event_id = old.id
  ON CONFLICT DO UPDATE SET count = event_tally.count + excluded.count,
    cooperation = event_tally.cooperation + excluded.cooperation, conflict = event_tally.conflict + excluded.conflict;
  DELETE FROM event_tally WHERE actor_id = '' AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.id);
  DELETE FROM event_rank WHERE actor_id = '' AND event_id = old.id AND month = (SELECT value FROM event_feature WHERE event_id = old.id AND facet = 'MONTH')
    AND report_count = old.report_count AND confidence = old.confidence;
END;
--> statement-breakpoint
DROP TRIGGER `event_tally_before_update`;
--> statement-breakpoint
CREATE TRIGGER `event_tally_before_update` BEFORE UPDATE OF number, id, type, mode, quad_class, intensity, claim_status,
  when_start, when_end, when_precision, place_id, confidence, report_count ON `event` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT event_party.actor_id, facet, value, -1, -cooperation, -conflict FROM event_party JOIN event_feature USING (event_id) WHERE event_party.event_id = old.id
  ON CONFLICT DO UPDATE SET count = event_tally.count + excluded.count,
    cooperation = event_tally.cooperation + excluded.cooperation, conflict = event_tally.conflict + excluded.conflict;
  DELETE FROM event_tally WHERE actor_id IN (SELECT actor_id FROM event_party WHERE event_id = old.id) AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.id);
  DELETE FROM event_rank WHERE actor_id IN (SELECT actor_id FROM event_party WHERE event_id = old.id) AND event_id = old.id AND month = (SELECT value FROM event_feature WHERE event_id = old.id AND facet = 'MONTH')
    AND report_count = old.report_count AND confidence = old.confidence;
END;
--> statement-breakpoint
DROP TRIGGER `involvement_tally_delete`;
--> statement-breakpoint
CREATE TRIGGER `involvement_tally_delete` BEFORE DELETE ON `involvement` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT old.actor_id, facet, value, -1, -cooperation, -conflict FROM event_feature WHERE event_id = old.event_id
  ON CONFLICT DO UPDATE SET count = event_tally.count + excluded.count,
    cooperation = event_tally.cooperation + excluded.cooperation, conflict = event_tally.conflict + excluded.conflict;
  DELETE FROM event_tally WHERE actor_id = old.actor_id AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.event_id);
  DELETE FROM event_rank WHERE actor_id = old.actor_id AND event_id = old.event_id AND month = (SELECT value FROM event_feature WHERE event_id = old.event_id AND facet = 'MONTH')
    AND (report_count, confidence) = (SELECT report_count, confidence FROM event WHERE id = old.event_id);
END;
--> statement-breakpoint
DROP TRIGGER `involvement_tally_before_update`;
--> statement-breakpoint
CREATE TRIGGER `involvement_tally_before_update` BEFORE UPDATE OF event_id, actor_id ON `involvement` BEGIN
  INSERT INTO event_tally (actor_id, facet, value, count, cooperation, conflict)
  SELECT old.actor_id, facet, value, -1, -cooperation, -conflict FROM event_feature WHERE event_id = old.event_id
  ON CONFLICT DO UPDATE SET count = event_tally.count + excluded.count,
    cooperation = event_tally.cooperation + excluded.cooperation, conflict = event_tally.conflict + excluded.conflict;
  DELETE FROM event_tally WHERE actor_id = old.actor_id AND count = 0
    AND (facet, value) IN (SELECT facet, value FROM event_feature WHERE event_id = old.event_id);
  DELETE FROM event_rank WHERE actor_id = old.actor_id AND event_id = old.event_id AND month = (SELECT value FROM event_feature WHERE event_id = old.event_id AND facet = 'MONTH')
    AND (report_count, confidence) = (SELECT report_count, confidence FROM event WHERE id = old.event_id);
END;
