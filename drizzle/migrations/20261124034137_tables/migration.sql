CREATE TABLE `actor_alias` (
	`id` text PRIMARY KEY,
	`actor_id` text NOT NULL,
	`name` text NOT NULL,
	CONSTRAINT `fk_actor_alias_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `actor_membership` (
	`id` text PRIMARY KEY,
	`actor_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`edtf` text,
	`start` text,
	`end` text,
	CONSTRAINT `fk_actor_membership_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_actor_membership_organization_id_actor_id_fk` FOREIGN KEY (`organization_id`) REFERENCES `actor`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `actor_office` (
	`id` text PRIMARY KEY,
	`actor_id` text NOT NULL,
	`title` text NOT NULL,
	`country` text,
	`edtf` text NOT NULL,
	`start` text,
	`end` text,
	CONSTRAINT `fk_actor_office_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `actor` (
	`number` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`slug` text NOT NULL UNIQUE,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`sector` text,
	`wikidata_id` text,
	`description` text,
	`alias_text` text DEFAULT '' NOT NULL,
	`article_count` integer DEFAULT 0 NOT NULL,
	`event_count` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `appearance` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`mention_count` integer NOT NULL,
	`salience` real NOT NULL,
	`day` text NOT NULL,
	CONSTRAINT `fk_appearance_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_appearance_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article` (
	`number` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`slug` text NOT NULL UNIQUE,
	`headline` text NOT NULL,
	`standfirst` text,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`section` text,
	`word_count` integer NOT NULL,
	`publication_id` text,
	`published_edtf` text,
	`published_start` text,
	`published_end` text,
	`published_precision` text,
	`published_basis` text,
	`day` text NOT NULL,
	`source_path` text NOT NULL UNIQUE,
	`format` text NOT NULL,
	`url` text,
	`rights` text,
	`basis` text,
	`content_hash` text NOT NULL,
	CONSTRAINT `fk_article_publication_id_publication_id_fk` FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`)
);
--> statement-breakpoint
CREATE TABLE `author` (
	`id` text PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `byline` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`author_id` text NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT `fk_byline_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_byline_author_id_author_id_fk` FOREIGN KEY (`author_id`) REFERENCES `author`(`id`)
);
--> statement-breakpoint
CREATE TABLE `date_expression` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`edtf` text NOT NULL,
	CONSTRAINT `fk_date_expression_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `mention` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`surface` text NOT NULL,
	CONSTRAINT `fk_mention_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_mention_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
CREATE TABLE `quotation` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`speaker_id` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`direct` integer NOT NULL,
	`cue` text,
	`day` text NOT NULL,
	CONSTRAINT `fk_quotation_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_quotation_speaker_id_actor_id_fk` FOREIGN KEY (`speaker_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
CREATE TABLE `event_participant` (
	`id` text PRIMARY KEY,
	`event_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	CONSTRAINT `fk_event_participant_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_event_participant_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
CREATE TABLE `event` (
	`number` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`slug` text NOT NULL UNIQUE,
	`type` text NOT NULL,
	`mode` text,
	`quad_class` text NOT NULL,
	`intensity` real NOT NULL,
	`summary` text NOT NULL,
	`claim_status` text NOT NULL,
	`background` integer NOT NULL,
	`attributed_to_id` text,
	`when_edtf` text,
	`when_start` text,
	`when_end` text,
	`when_precision` text,
	`when_phrase` text,
	`when_anchor` text,
	`day` text NOT NULL,
	`place_id` text,
	`confidence` real NOT NULL,
	`report_count` integer NOT NULL,
	`quote_text` text NOT NULL,
	CONSTRAINT `fk_event_attributed_to_id_actor_id_fk` FOREIGN KEY (`attributed_to_id`) REFERENCES `actor`(`id`),
	CONSTRAINT `fk_event_place_id_place_id_fk` FOREIGN KEY (`place_id`) REFERENCES `place`(`id`)
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY,
	`event_id` text NOT NULL,
	`article_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`quote` text NOT NULL,
	`trigger_start` integer,
	`trigger_end` integer,
	`claim_status` text NOT NULL,
	`attributed_to_id` text,
	`method` text NOT NULL,
	`extractor` text,
	`confidence` real NOT NULL,
	`claim` text NOT NULL,
	CONSTRAINT `fk_evidence_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_evidence_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_evidence_attributed_to_id_actor_id_fk` FOREIGN KEY (`attributed_to_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
CREATE TABLE `involvement` (
	`id` text PRIMARY KEY,
	`event_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`day` text NOT NULL,
	CONSTRAINT `fk_involvement_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_involvement_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`)
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY,
	`event_id` text NOT NULL,
	`article_id` text NOT NULL,
	`salience` real NOT NULL,
	`article_day` text NOT NULL,
	CONSTRAINT `fk_report_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_report_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`name` text NOT NULL,
	`country` text
);
--> statement-breakpoint
CREATE TABLE `publication` (
	`id` text PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dataset` (
	`id` integer PRIMARY KEY,
	`version` text NOT NULL,
	`seeded_at` text NOT NULL,
	`extractor` text NOT NULL,
	`articles` integer NOT NULL,
	`actors` integer NOT NULL,
	`events` integer NOT NULL,
	`accuracy` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ingest_run` (
	`id` integer PRIMARY KEY,
	`finished` text NOT NULL,
	`extractor` text NOT NULL,
	`version` text NOT NULL,
	`added` integer NOT NULL,
	`updated` integer NOT NULL,
	`removed` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article_topic` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`topic_id` text NOT NULL,
	CONSTRAINT `fk_article_topic_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_article_topic_topic_id_topic_id_fk` FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`)
);
--> statement-breakpoint
CREATE TABLE `topic` (
	`id` text PRIMARY KEY,
	`code` text NOT NULL UNIQUE,
	`label` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `actor_alias_actor` ON `actor_alias` (`actor_id`,`name`);--> statement-breakpoint
CREATE INDEX `actor_alias_name` ON `actor_alias` (`name`);--> statement-breakpoint
CREATE INDEX `actor_membership_actor` ON `actor_membership` (`actor_id`,`start`);--> statement-breakpoint
CREATE INDEX `actor_membership_organization` ON `actor_membership` (`organization_id`,`start`);--> statement-breakpoint
CREATE INDEX `actor_office_actor` ON `actor_office` (`actor_id`,`start`);--> statement-breakpoint
CREATE INDEX `actor_office_country` ON `actor_office` (`country`,`title`,`start`);--> statement-breakpoint
CREATE INDEX `actor_name` ON `actor` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_kind` ON `actor` (`kind`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_country` ON `actor` (`country`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_article_count` ON `actor` (`article_count`,`id`);--> statement-breakpoint
CREATE INDEX `actor_event_count` ON `actor` (`event_count`,`id`);--> statement-breakpoint
CREATE INDEX `appearance_article` ON `appearance` (`article_id`,`salience`,`id`);--> statement-breakpoint
CREATE INDEX `appearance_actor` ON `appearance` (`actor_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `article_day` ON `article` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `article_section` ON `article` (`section`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `article_publication` ON `article` (`publication_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `article_language` ON `article` (`language`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `article_headline` ON `article` (`headline`,`id`);--> statement-breakpoint
CREATE INDEX `byline_article` ON `byline` (`article_id`,`position`);--> statement-breakpoint
CREATE INDEX `byline_author` ON `byline` (`author_id`);--> statement-breakpoint
CREATE INDEX `date_expression_article` ON `date_expression` (`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `mention_article` ON `mention` (`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `mention_actor` ON `mention` (`actor_id`,`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `quotation_article` ON `quotation` (`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `quotation_speaker` ON `quotation` (`speaker_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_participant_event` ON `event_participant` (`event_id`,`position`);--> statement-breakpoint
CREATE INDEX `event_participant_actor` ON `event_participant` (`actor_id`,`role`,`event_id`);--> statement-breakpoint
CREATE INDEX `event_day` ON `event` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_type` ON `event` (`type`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_quad_class` ON `event` (`quad_class`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_claim_status` ON `event` (`claim_status`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_place` ON `event` (`place_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_report_count` ON `event` (`report_count`,`id`);--> statement-breakpoint
CREATE INDEX `event_attributed_to` ON `event` (`attributed_to_id`);--> statement-breakpoint
CREATE INDEX `evidence_event` ON `evidence` (`event_id`,`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `evidence_article` ON `evidence` (`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `evidence_attributed_to` ON `evidence` (`attributed_to_id`);--> statement-breakpoint
CREATE INDEX `involvement_actor` ON `involvement` (`actor_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `involvement_event` ON `involvement` (`event_id`);--> statement-breakpoint
CREATE INDEX `report_article` ON `report` (`article_id`,`salience`,`id`);--> statement-breakpoint
CREATE INDEX `report_event` ON `report` (`event_id`,`article_day`,`id`);--> statement-breakpoint
CREATE INDEX `place_country` ON `place` (`country`);--> statement-breakpoint
CREATE INDEX `article_topic_article` ON `article_topic` (`article_id`);--> statement-breakpoint
CREATE INDEX `article_topic_topic` ON `article_topic` (`topic_id`,`article_id`);