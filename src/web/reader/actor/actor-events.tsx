import { useState } from 'preact/hooks';
import type { ActorQuery, EventLineFragment } from '../../operations/answers.ts';
import { ask } from '../ask.ts';
import { EventList } from '../parts/event-line.tsx';

type Actor = NonNullable<ActorQuery['actor']>;

/** The events of an actor, latest first, and more of them on demand. */
export function ActorEvents({ actor }: { actor: Actor }) {
  const [events, setEvents] = useState<EventLineFragment[]>(actor.events.edges.map(({ node }) => node));
  const [after, setAfter] = useState(cursorOf(actor.events.pageInfo));
  const [isAway, setAway] = useState(false);
  const { slug } = actor;
  const showMore = async (cursor: string) => {
    const answer = await ask({ name: 'actor-events', variables: { slug, after: cursor } }).catch(() => null);
    setAway(answer === null);
    if (!answer?.actor) return;
    setEvents([...events, ...answer.actor.events.edges.map(({ node }) => node)]);
    setAfter(cursorOf(answer.actor.events.pageInfo));
  };
  return (
    <section aria-labelledby="events-heading">
      <h2 id="events-heading" class="heading">
        Events <span class="kind">{actor.events.totalCount}</span>
      </h2>
      <EventList events={events} />
      {after === null ? null : (
        <button type="button" onClick={() => showMore(after)}>
          More events
        </button>
      )}
      {isAway ? <p role="alert">The API does not answer at the moment. Try again in a minute.</p> : null}
    </section>
  );
}

function cursorOf({
  hasNextPage,
  endCursor,
}: {
  hasNextPage: boolean;
  endCursor: string | null;
}): string | null {
  return hasNextPage ? endCursor : null;
}
