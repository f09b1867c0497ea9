-- Beginnings of words have an index of their own, of three letters: without it a search for one puts together the
-- rows of every word that begins so. The triggers go on as they are: they know these tables by name.
DROP TABLE `article_fts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_fts` USING fts5(
  headline, standfirst, body,
  content='article', content_rowid='number', prefix='3',
  tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO article_fts(article_fts) VALUES ('rebuild');
--> statement-breakpoint
DROP TABLE `event_fts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `event_fts` USING fts5(
  summary, quote_text,
  content='event', content_rowid='number', prefix='3',
  tokenize='porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO event_fts(event_fts) VALUES ('rebuild');
