CREATE TABLE `claim_party` (
	`actor_id` text NOT NULL,
	`type` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`event_id` text NOT NULL,
	CONSTRAINT `claim_party_pk` PRIMARY KEY(`actor_id`, `type`, `start`, `end`, `event_id`),
	CONSTRAINT `fk_claim_party_actor_id_actor_id_fk` FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`),
	CONSTRAINT `fk_claim_party_event_id_event_id_fk` FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `dataset` ADD `content` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `claim_party_event` ON `claim_party` (`event_id`);--> statement-breakpoint
INSERT OR IGNORE INTO `claim_party` (`actor_id`, `type`, `start`, `end`, `event_id`)
SELECT actor.id, evidence.claim ->> '$.type', evidence.claim ->> '$.when.start', evidence.claim ->> '$.when.end', evidence.event_id
FROM `evidence`, json_each(evidence.claim, '$.participants') AS party
JOIN `actor` ON actor.slug = party.value ->> 'actor'
WHERE evidence.event_id IS NOT NULL AND evidence.claim ->> '$.when.start' IS NOT NULL
	AND evidence.claim ->> '$.when.end' IS NOT NULL;
