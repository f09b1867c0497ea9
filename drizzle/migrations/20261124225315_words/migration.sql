-- The words of articles and of names as they are written (in small letters, without diacritics, not stemmed), and
-- in how many rows each stands: what a word that nobody wrote may have been meant to be. Only words and
-- rows are kept, no places. The triggers below are the only writers.
CREATE VIRTUAL TABLE `article_word_fts` USING fts5(
  headline, standfirst, body,
  content='article', content_rowid='number', detail='none', columnsize=0,
  tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_word_fts_term` USING fts5vocab('article_word_fts', 'row');
--> statement-breakpoint
INSERT INTO article_word_fts(article_word_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `article_word_fts_insert` AFTER INSERT ON `article` BEGIN
  INSERT INTO article_word_fts(rowid, headline, standfirst, body)
  VALUES (new.number, new.headline, new.standfirst, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER `article_word_fts_delete` AFTER DELETE ON `article` BEGIN
  INSERT INTO article_word_fts(article_word_fts, rowid, headline, standfirst, body)
  VALUES ('delete', old.number, old.headline, old.standfirst, old.body);
END;
--> statement-breakpoint
CREATE TRIGGER `article_word_fts_update` AFTER UPDATE OF number, headline, standfirst, body ON `article` BEGIN
  INSERT INTO article_word_fts(article_word_fts, rowid, headline, standfirst, body)
  VALUES ('delete', old.number, old.headline, old.standfirst, old.body);
  INSERT INTO article_word_fts(rowid, headline, standfirst, body)
  VALUES (new.number, new.headline, new.standfirst, new.body);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_word_fts` USING fts5(
  name, alias_text, description,
  content='agreed_actor', content_rowid='number', detail='none', columnsize=0,
  tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_word_fts_term` USING fts5vocab('actor_word_fts', 'row');
--> statement-breakpoint
INSERT INTO actor_word_fts(actor_word_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `actor_word_fts_insert` AFTER INSERT ON `actor` WHEN new.agreed = 1 BEGIN
  INSERT INTO actor_word_fts(rowid, name, alias_text, description)
  VALUES (new.number, new.name, new.alias_text, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER `actor_word_fts_delete` AFTER DELETE ON `actor` WHEN old.agreed = 1 BEGIN
  INSERT INTO actor_word_fts(actor_word_fts, rowid, name, alias_text, description)
  VALUES ('delete', old.number, old.name, old.alias_text, old.description);
END;
--> statement-breakpoint
-- One trigger, not two: the old words have to go before the new ones come.
CREATE TRIGGER `actor_word_fts_update` AFTER UPDATE OF number, name, alias_text, description, agreed ON `actor` BEGIN
  INSERT INTO actor_word_fts(actor_word_fts, rowid, name, alias_text, description)
  SELECT 'delete', old.number, old.name, old.alias_text, old.description WHERE old.agreed = 1;
  INSERT INTO actor_word_fts(rowid, name, alias_text, description)
  SELECT new.number, new.name, new.alias_text, new.description WHERE new.agreed = 1;
END;
