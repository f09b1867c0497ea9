CREATE TABLE `change` (
	`position` integer PRIMARY KEY,
	`run` integer NOT NULL,
	`type` text NOT NULL,
	`entity_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`counterpart_id` text
);
--> statement-breakpoint
CREATE TABLE `touched` (
	`id` integer PRIMARY KEY,
	`side` text NOT NULL,
	`type` text NOT NULL,
	`entity_id` text NOT NULL,
	`slug` text,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article_revision` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`run` integer NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`section` text,
	`publication` text,
	`authors` text NOT NULL,
	`topics` text NOT NULL,
	`published_edtf` text,
	`published_start` text,
	`published_end` text,
	`published_precision` text,
	`url` text,
	`rights` text,
	`changes` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`id` text PRIMARY KEY,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`source_path` text NOT NULL,
	`content_hash` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `dataset` ADD `history` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `change_run` ON `change` (`run`);--> statement-breakpoint
CREATE INDEX `change_entity` ON `change` (`entity_id`,`run`);--> statement-breakpoint
CREATE INDEX `article_revision_article` ON `article_revision` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `withdrawal_slug` ON `withdrawal` (`slug`);--> statement-breakpoint
CREATE INDEX `withdrawal_source` ON `withdrawal` (`source_path`);--> statement-breakpoint
CREATE INDEX `ingest_run_version` ON `ingest_run` (`version`);