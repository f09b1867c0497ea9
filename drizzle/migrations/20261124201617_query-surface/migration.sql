CREATE INDEX `actor_alias_name_nocase` ON `actor_alias` ("name" collate nocase);--> statement-breakpoint
CREATE INDEX `actor_name_nocase` ON `actor` ("name" collate nocase);--> statement-breakpoint
CREATE INDEX `article_published` ON `article` (`published_start`,`published_end`,`id`);--> statement-breakpoint
CREATE INDEX `event_span` ON `event` (`when_start`,`when_end`,`intensity`,`claim_status`,`report_count`,`confidence`,`id`);