DROP INDEX IF EXISTS `appearance_article`;--> statement-breakpoint
DROP INDEX IF EXISTS `appearance_actor`;--> statement-breakpoint
DROP INDEX IF EXISTS `event_participant_event`;--> statement-breakpoint
DROP INDEX IF EXISTS `event_span`;--> statement-breakpoint
DROP INDEX IF EXISTS `involvement_actor`;--> statement-breakpoint
DROP INDEX IF EXISTS `involvement_event`;--> statement-breakpoint
DROP INDEX IF EXISTS `report_article`;--> statement-breakpoint
DROP INDEX IF EXISTS `report_event`;--> statement-breakpoint
CREATE INDEX `appearance_article_actor` ON `appearance` (`article_id`,`salience`,`id`,`actor_id`);--> statement-breakpoint
CREATE INDEX `appearance_actor_article` ON `appearance` (`actor_id`,`day`,`id`,`article_id`);--> statement-breakpoint
CREATE INDEX `event_participant_event_role` ON `event_participant` (`event_id`,`position`,`role`,`actor_id`);--> statement-breakpoint
CREATE INDEX `event_mode` ON `event` (`mode`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `event_span_precision` ON `event` (`when_start`,`when_end`,`intensity`,`claim_status`,`report_count`,`confidence`,`id`,`when_precision`);--> statement-breakpoint
CREATE INDEX `involvement_actor_event` ON `involvement` (`actor_id`,`day`,`id`,`event_id`);--> statement-breakpoint
CREATE INDEX `involvement_event_actor` ON `involvement` (`event_id`,`actor_id`);--> statement-breakpoint
CREATE INDEX `report_article_event` ON `report` (`article_id`,`salience`,`id`,`event_id`);--> statement-breakpoint
CREATE INDEX `report_event_article` ON `report` (`event_id`,`article_day`,`id`,`article_id`);