ALTER TABLE `article` ADD `excerpt_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `article` ADD `correction_note` text;