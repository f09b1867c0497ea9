-- Full-text indexes over the text columns of article, actor and event: words are stemmed (porter) and
-- diacritics removed. External content: the words live in the index, the text in its table; the triggers
-- below are the only writers.
CREATE VIRTUAL TABLE `article_fts` USING fts5(
  headline, standfirst, body,
  content='article', content_rowid='number',
  tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `article_fts_insert` AFTER INSERT ON `article` BEGIN
  INSERT INTO article_fts(rowid, headline, standfirst, body)
  VALUES (new.number, new.headline, new.standfirst, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER `article_fts_delete` AFTER DELETE ON `article` BEGIN
  INSERT INTO article_fts(article_fts, rowid, headline, standfirst, body)
  VALUES ('delete', old.number, old.headline, old.standfirst, old.body);
END;
--> statement-breakpoint
CREATE TRIGGER `article_fts_update` AFTER UPDATE OF number, headline, standfirst, body ON `article` BEGIN
  INSERT INTO article_fts(article_fts, rowid, headline, standfirst, body)
  VALUES ('delete', old.number, old.headline, old.standfirst, old.body);
  INSERT INTO article_fts(rowid, headline, standfirst, body)
  VALUES (new.number, new.headline, new.standfirst, new.body);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_fts` USING fts5(
  name, alias_text, description,
  content='actor', content_rowid='number',
  tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `actor_fts_insert` AFTER INSERT ON `actor` BEGIN
  INSERT INTO actor_fts(rowid, name, alias_text, description)
  VALUES (new.number, new.name, new.alias_text, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER `actor_fts_delete` AFTER DELETE ON `actor` BEGIN
  INSERT INTO actor_fts(actor_fts, rowid, name, alias_text, description)
  VALUES ('delete', old.number, old.name, old.alias_text, old.description);
END;
--> statement-breakpoint
CREATE TRIGGER `actor_fts_update` AFTER UPDATE OF number, name, alias_text, description ON `actor` BEGIN
  INSERT INTO actor_fts(actor_fts, rowid, name, alias_text, description)
  VALUES ('delete', old.number, old.name, old.alias_text, old.description);
  INSERT INTO actor_fts(rowid, name, alias_text, description)
  VALUES (new.number, new.name, new.alias_text, new.description);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `event_fts` USING fts5(
  summary, quote_text,
  content='event', content_rowid='number',
  tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `event_fts_insert` AFTER INSERT ON `event` BEGIN
  INSERT INTO event_fts(rowid, summary, quote_text)
  VALUES (new.number, new.summary, new.quote_text);
END;
--> statement-breakpoint
CREATE TRIGGER `event_fts_delete` AFTER DELETE ON `event` BEGIN
  INSERT INTO event_fts(event_fts, rowid, summary, quote_text)
  VALUES ('delete', old.number, old.summary, old.quote_text);
END;
--> statement-breakpoint
CREATE TRIGGER `event_fts_update` AFTER UPDATE OF number, summary, quote_text ON `event` BEGIN
  INSERT INTO event_fts(event_fts, rowid, summary, quote_text)
  VALUES ('delete', old.number, old.summary, old.quote_text);
  INSERT INTO event_fts(rowid, summary, quote_text)
  VALUES (new.number, new.summary, new.quote_text);
END;
