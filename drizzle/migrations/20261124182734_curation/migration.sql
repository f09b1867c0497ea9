CREATE TABLE `actor_correction` (
	`id` text PRIMARY KEY,
	`actor_id` text NOT NULL,
	`article_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`extracted` text,
	`standing` text NOT NULL,
	`editor` text,
	`reason` text,
	CONSTRAINT `fk_actor_correction_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_actor_correction_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `actor` ADD `agreed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `actor` ADD `extracted` text;--> statement-breakpoint
ALTER TABLE `date_expression` ADD `method` text DEFAULT 'EXTRACTED' NOT NULL;--> statement-breakpoint
ALTER TABLE `date_expression` ADD `standing` text DEFAULT 'AGREED' NOT NULL;--> statement-breakpoint
ALTER TABLE `date_expression` ADD `editor` text;--> statement-breakpoint
ALTER TABLE `date_expression` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `date_expression` ADD `replaced_by_id` text;--> statement-breakpoint
ALTER TABLE `mention` ADD `method` text DEFAULT 'EXTRACTED' NOT NULL;--> statement-breakpoint
ALTER TABLE `mention` ADD `standing` text DEFAULT 'AGREED' NOT NULL;--> statement-breakpoint
ALTER TABLE `mention` ADD `editor` text;--> statement-breakpoint
ALTER TABLE `mention` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `mention` ADD `replaced_by_id` text;--> statement-breakpoint
ALTER TABLE `quotation` ADD `method` text DEFAULT 'EXTRACTED' NOT NULL;--> statement-breakpoint
ALTER TABLE `quotation` ADD `standing` text DEFAULT 'AGREED' NOT NULL;--> statement-breakpoint
ALTER TABLE `quotation` ADD `editor` text;--> statement-breakpoint
ALTER TABLE `quotation` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `quotation` ADD `replaced_by_id` text;--> statement-breakpoint
ALTER TABLE `event` ADD `method` text DEFAULT 'EXTRACTED' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `standing` text DEFAULT 'AGREED' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `editor` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `replaced_by_id` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_evidence` (
	`id` text PRIMARY KEY,
	`event_id` text,
	`article_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`trigger_start` integer,
	`trigger_end` integer,
	`claim_status` text NOT NULL,
	`attributed_to_id` text,
	`method` text DEFAULT 'EXTRACTED' NOT NULL,
	`standing` text DEFAULT 'AGREED' NOT NULL,
	`editor` text,
	`reason` text,
	`replaced_by_id` text,
	`extractor` text,
	`confidence` real NOT NULL,
	`claim` text NOT NULL,
	CONSTRAINT `fk_evidence_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_evidence_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_evidence_attributed_to_id_actor_id_fk` FOREIGN KEY (`attributed_to_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
INSERT INTO `__new_evidence`(`id`, `event_id`, `article_id`, `start`, `end`, `quote`, `trigger_start`, `trigger_end`, `claim_status`, `attributed_to_id`, `method`, `extractor`, `confidence`, `claim`) SELECT `id`, `event_id`, `article_id`, `start`, `end`, `quote`, `trigger_start`, `trigger_end`, `claim_status`, `attributed_to_id`, `method`, `extractor`, `confidence`, `claim` FROM `evidence`;--> statement-breakpoint
DROP TABLE `evidence`;--> statement-breakpoint
ALTER TABLE `__new_evidence` RENAME TO `evidence`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
DROP INDEX IF EXISTS `actor_name`;--> statement-breakpoint
DROP INDEX IF EXISTS `actor_kind`;--> statement-breakpoint
DROP INDEX IF EXISTS `actor_country`;--> statement-breakpoint
DROP INDEX IF EXISTS `actor_article_count`;--> statement-breakpoint
DROP INDEX IF EXISTS `actor_event_count`;--> statement-breakpoint
DROP INDEX IF EXISTS `quotation_speaker`;--> statement-breakpoint
CREATE INDEX `evidence_event` ON `evidence` (`event_id`,`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `evidence_article` ON `evidence` (`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `evidence_attributed_to` ON `evidence` (`attributed_to_id`);--> statement-breakpoint
CREATE INDEX `evidence_replaced_by` ON `evidence` (`replaced_by_id`);--> statement-breakpoint
CREATE INDEX `actor_agreed_name` ON `actor` (`agreed`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_agreed_kind` ON `actor` (`agreed`,`kind`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_agreed_country` ON `actor` (`agreed`,`country`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_agreed_article_count` ON `actor` (`agreed`,`article_count`,`id`);--> statement-breakpoint
CREATE INDEX `actor_agreed_event_count` ON `actor` (`agreed`,`event_count`,`id`);--> statement-breakpoint
CREATE INDEX `quotation_speaker_standing` ON `quotation` (`speaker_id`,`standing`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `actor_correction_actor` ON `actor_correction` (`actor_id`,`field`,`id`);--> statement-breakpoint
CREATE INDEX `actor_correction_article` ON `actor_correction` (`article_id`);