import type { EventLineFragment } from '../../operations/answers.ts';
import { eventPath } from '../address.ts';
import {
  claimWords,
  classInWords,
  partiesInWords,
  quadWords,
  reportsInWords,
  rounded,
  toneOf,
} from '../words.ts';
import { ActorLink } from './actor-link.tsx';
import { Dated } from './dated.tsx';

/** An event in two lines: who and what; when, where, and on whose word. */
export function EventLine({ event }: { event: EventLineFragment }) {
  return (
    <div class="event-line">
      <Tone event={event} />
      <div>
        <a class="event-title" href={eventPath(event.slug)}>
          {partiesInWords(event)}: {classInWords(event)}
        </a>
        <p class="facts">
          <Dated when={event.when} />
          {event.place ? <span>{event.place.name}</span> : null}
          <ClaimStatus event={event} />
          {event.reportCount > 1 ? <span>{reportsInWords(event)}</span> : null}
          {event.method === 'CURATED' ? <span class="curated">curated</span> : null}
        </p>
      </div>
    </div>
  );
}

/** Up and blue for cooperation, down and orange for conflict; filled for deeds, hollow for words. */
export function Tone({ event }: { event: Pick<EventLineFragment, 'quadClass' | 'intensity'> }) {
  const tone = toneOf[event.quadClass];
  const isDeed = event.quadClass.startsWith('MATERIAL');
  const sign = tone === 'cooperation' ? (isDeed ? '▲' : '△') : isDeed ? '▼' : '▽';
  const words = `${quadWords[event.quadClass]}, ${rounded(event.intensity)} on a scale from −10 to +10`;
  return (
    <span class={`tone ${tone}-text`} role="img" aria-label={words} title={words}>
      {sign}
    </span>
  );
}

/** How an article presents an event: as fact, on somebody's word, as a plan, as possible, or as denied. */
export function ClaimStatus({ event }: { event: Pick<EventLineFragment, 'claimStatus' | 'attributedTo'> }) {
  const { claimStatus, attributedTo } = event;
  return (
    <span class={`claim claim-${claimStatus.toLowerCase()}`} title={claimWords[claimStatus].long}>
      {claimStatus === 'ATTRIBUTED' && attributedTo ? (
        <>
          according to <ActorLink actor={attributedTo} />
        </>
      ) : (
        claimWords[claimStatus].short
      )}
    </span>
  );
}

export function EventList({ events }: { events: readonly EventLineFragment[] }) {
  return (
    <ul class="plain events">
      {events.map((event) => (
        <li key={event.slug}>
          <EventLine event={event} />
        </li>
      ))}
    </ul>
  );
}
