-- Actors that only overruled statements name are found by no search: the index is over a view of the others.
DROP TRIGGER `actor_fts_insert`;
--> statement-breakpoint
DROP TRIGGER `actor_fts_delete`;
--> statement-breakpoint
DROP TRIGGER `actor_fts_update`;
--> statement-breakpoint
DROP TABLE `actor_fts`;
--> statement-breakpoint
CREATE VIEW `agreed_actor` AS SELECT number, name, alias_text, description FROM `actor` WHERE agreed = 1;
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_fts` USING fts5(
  name, alias_text, description,
  content='agreed_actor', content_rowid='number',
  tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO actor_fts(actor_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `actor_fts_insert` AFTER INSERT ON `actor` WHEN new.agreed = 1 BEGIN
  INSERT INTO actor_fts(rowid, name, alias_text, description)
  VALUES (new.number, new.name, new.alias_text, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER `actor_fts_delete` AFTER DELETE ON `actor` WHEN old.agreed = 1 BEGIN
  INSERT INTO actor_fts(actor_fts, rowid, name, alias_text, description)
  VALUES ('delete', old.number, old.name, old.alias_text, old.description);
END;
--> statement-breakpoint
-- One trigger, not two: the old words have to go before the new ones come.
CREATE TRIGGER `actor_fts_update` AFTER UPDATE OF number, name, alias_text, description, agreed ON `actor` BEGIN
  INSERT INTO actor_fts(actor_fts, rowid, name, alias_text, description)
  SELECT 'delete', old.number, old.name, old.alias_text, old.description WHERE old.agreed = 1;
  INSERT INTO actor_fts(rowid, name, alias_text, description)
  SELECT new.number, new.name, new.alias_text, new.description WHERE new.agreed = 1;
END;
