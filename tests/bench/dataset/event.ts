import { eventClasses, eventTypes } from '../../../drizzle/vocabulary/event-types.ts';
import { dayText } from './calendar.ts';
import { type Chance, scatteredId } from './random.ts';
import { type Article, kinds, nextId, type RecentEvent, type Row, sentence, type World } from './world.ts';

const statuses = [
  'REPORTED',
  'REPORTED',
  'REPORTED',
  'ATTRIBUTED',
  'PLANNED',
  'POSSIBLE',
  'NEGATED',
] as const;
/** Two to five events, of which every third has been told before in the last few articles. */
export function insertEvents(
  world: World,
  article: Article,
  around: { actors: readonly number[]; dayNumber: number },
): void {
  const { chance, insert, events } = world;
  const reported = new Set<string>();
  const wanted = 2 + chance.below(4);
  for (let place = 0; place < wanted; place++) {
    const known = chance.unit() < 1 / 3 ? events[chance.below(events.length)] : undefined;
    const event = known && !reported.has(known.id) ? known : insertEvent(world, article, around);
    reported.add(event.id);
    insert('report', {
      id: nextId(world),
      event_id: event.id,
      article_id: article.id,
      salience: 1 - place / wanted,
      article_day: article.day,
    });
    insertEvidence(world, article, event);
  }
}

function insertEvent(
  world: World,
  article: Article,
  { actors, dayNumber }: { actors: readonly number[]; dayNumber: number },
): RecentEvent {
  const { chance, insert, names, words } = world;
  const number = world.eventCount++;
  const [source = 0, target = 1] = [actors[chance.rank(actors.length)], actors[chance.below(actors.length)]];
  const type = eventTypes[chance.rank(eventTypes.length)] ?? 'CONSULT';
  const when = whenColumns(chance, dayNumber);
  const id = scatteredId(kinds.event, number);
  const participants = insertParticipants(
    world,
    { id, day: String(when.day ?? article.day) },
    new Set([source, target]),
  );
  const background = chance.unit() < 0.2;
  insert('event', {
    number: number + 1,
    id,
    slug: `event-${number}`,
    type,
    mode: null,
    quad_class: eventClasses[type].quadClass,
    intensity: eventClasses[type].intensity,
    summary: `${names[source]} ${eventClasses[type].label.toLowerCase()} ${names[target]}`,
    claim_status: chance.pick(statuses),
    background: background ? 1 : 0,
    attributed_to_id: null,
    ...when,
    place_id: chance.unit() < 0.4 ? scatteredId(kinds.place, chance.rank(50)) : null,
    confidence: Math.round((0.4 + chance.unit() * 0.6) * 100) / 100,
    report_count: 0,
    quote_text: sentence(words, chance, 18),
  });
  const event = { id, claim: JSON.stringify(claimOf({ type, background, participants, when })) };
  world.events[number % 40] = event;
  return event;
}

interface Participant {
  role: 'SOURCE' | 'TARGET';
  /** Slug. */
  actor: string;
}

function insertParticipants(
  world: World,
  { id, day }: { id: string; day: string },
  actors: ReadonlySet<number>,
): Participant[] {
  return [...actors].map((actor, position) => {
    const actor_id = scatteredId(kinds.actor, actor);
    const role = position === 0 ? 'SOURCE' : 'TARGET';
    world.insert('event_participant', { id: nextId(world), event_id: id, actor_id, role, position });
    world.insert('involvement', { id: nextId(world), event_id: id, actor_id, day });
    return { role, actor: `actor-${actor}` };
  });
}

interface ClaimParts {
  type: string;
  background: boolean;
  participants: readonly Participant[];
  when: Row;
}

/** What the writer of a real store keeps beside each passage, as far as it is asked for. */
function claimOf({ type, background, participants, when }: ClaimParts): object {
  const { when_edtf, when_start, when_end, when_precision, when_phrase, when_anchor } = when;
  return {
    type,
    mode: null,
    claimStatus: 'REPORTED',
    background,
    when:
      when_edtf === null
        ? null
        : {
            edtf: when_edtf,
            start: when_start,
            end: when_end,
            precision: when_precision,
            phrase: when_phrase,
            anchor: when_anchor,
          },
    place: null,
    participants,
  };
}

function whenColumns(chance: Chance, dayNumber: number): Row {
  const share = chance.unit();
  const start = dayText(dayNumber - chance.below(4));
  const month = start.slice(0, 7);
  const [edtf, end, precision] =
    share < 0.85
      ? [start, start, 'DAY']
      : share < 0.95
        ? [month, `${month}-28`, 'MONTH']
        : [null, null, 'UNKNOWN'];
  const from = edtf === month ? `${month}-01` : edtf;
  return {
    when_edtf: edtf,
    when_start: from,
    when_end: end,
    when_precision: precision,
    when_phrase: edtf === null ? null : 'on the day',
    when_anchor: null,
    day: from ?? '',
  };
}

function insertEvidence(world: World, { id, body }: Article, event: RecentEvent): void {
  const { chance, insert } = world;
  const start = chance.below(body.length - 160);
  insert('evidence', {
    id: nextId(world),
    event_id: event.id,
    article_id: id,
    start,
    end: start + 150,
    quote: body.slice(start, start + 150),
    trigger_start: start,
    trigger_end: start + 10,
    claim_status: 'REPORTED',
    extractor: 'generated',
    confidence: 0.8,
    claim: event.claim,
  });
}
