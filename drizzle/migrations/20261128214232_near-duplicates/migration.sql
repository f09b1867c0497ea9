CREATE TABLE `article_band` (
	`number` integer PRIMARY KEY,
	`band` integer NOT NULL,
	`day` text NOT NULL,
	`article_id` text NOT NULL,
	CONSTRAINT `fk_article_band_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `article_duplicate` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`other_id` text NOT NULL,
	`other_day` text NOT NULL,
	`similarity` real NOT NULL,
	CONSTRAINT `fk_article_duplicate_article_id_article_id_fk` FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_article_duplicate_other_id_article_id_fk` FOREIGN KEY (`other_id`) REFERENCES `article`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `event` ADD `independent_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `article_band_band` ON `article_band` (`band`,`day`,`article_id`);--> statement-breakpoint
CREATE INDEX `article_band_article` ON `article_band` (`article_id`,`band`);--> statement-breakpoint
CREATE INDEX `article_duplicate_article` ON `article_duplicate` (`article_id`,`other_day`,`id`,`other_id`);--> statement-breakpoint
CREATE INDEX `article_duplicate_other` ON `article_duplicate` (`other_id`);--> statement-breakpoint
CREATE INDEX `event_independent_count` ON `event` (`independent_count`,`id`);--> statement-breakpoint
UPDATE `event` SET `independent_count` = (SELECT count(DISTINCT coalesce(`article`.`publication_id`, `article`.`id`)) FROM `report` JOIN `article` ON `article`.`id` = `report`.`article_id` WHERE `report`.`event_id` = `event`.`id`);
