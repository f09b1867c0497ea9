/**
 * Makes the tallies of events anew from the events. Triggers keep them (see the migration `tallies`); this is for stores
 * that are filled without triggers, and to compare with.
 */
export const refillTallies: readonly string[] = [
  'delete from event_tally',
  `insert into event_tally (actor_id, facet, value, count, cooperation, conflict)
    select actor_id, facet, value, count(*), sum(cooperation), sum(conflict)
    from event_party join event_feature using (event_id) group by actor_id, facet, value`,
  'delete from event_rank',
  `insert into event_rank (actor_id, month, report_count, confidence, event_id, number)
    select actor_id, value, report_count, confidence, event.id, number
    from event_party join event on event.id = event_party.event_id
    join event_feature on event_feature.event_id = event.id and facet = 'MONTH'
    order by actor_id, value, report_count desc, confidence desc, event.id`,
];
