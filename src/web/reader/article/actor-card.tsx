import { useEffect, useState } from 'preact/hooks';
import { actorPath } from '../address.ts';
import { edtfInWords } from '../edtf-words.ts';
import { counted, kindInWords } from '../words.ts';
import type { Article, Person } from './reading.ts';

interface Place {
  person: Person;
  top: number;
  left: number;
}

const cardWidth = 288;

/** Who an underlined name is: shown by pointing at it, by focus, or by a first tap. */
export function ActorCard({ article }: { article: Article }) {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => listen(article, setPlace), [article]);
  if (place === null) return null;
  const { node, mentions } = place.person;
  const office = officeAt(place.person, article.published.start);
  return (
    <div class="actor-card" role="status" style={{ top: `${place.top}px`, left: `${place.left}px` }}>
      <p class="card-name">
        <a href={actorPath(node.slug)}>{node.name}</a>
      </p>
      <p class="facts">
        <span>{kindInWords(node.kind)}</span>
        {node.country ? <span>{node.country}</span> : null}
      </p>
      {office ? (
        <p>
          {office.title}
          {office.country && office.country !== node.country ? `, ${office.country}` : ''},{' '}
          {edtfInWords(office.held.edtf)}
        </p>
      ) : null}
      {node.description ? <p>{node.description}</p> : null}
      <p class="facts">
        <span>named {mentions.length === 1 ? 'once' : `${mentions.length} times`} here</span>
        <span>{counted(node.articleCount, 'article')}</span>
        <span>{counted(node.eventCount, 'event')}</span>
      </p>
    </div>
  );
}

/** The office that somebody held on a day. */
function officeAt({ node }: Person, day: string | null): Person['node']['offices'][number] | undefined {
  if (day === null) return undefined;
  return node.offices.find(
    ({ held }) => (held.start === null || held.start <= day) && (held.end === null || held.end >= day),
  );
}

/** Follows pointer, focus and taps over the underlined names of the page. */
function listen(article: Article, show: (place: Place | null) => void): () => void {
  const people = new Map(article.actors.edges.map((person) => [person.node.slug, person]));
  let shown: Element | null = null;
  const open = (event: Event) => {
    const anchor = event.target instanceof Element ? event.target.closest('[data-actor]') : null;
    const isInCard = event.target instanceof Element && event.target.closest('.actor-card') !== null;
    if (anchor === shown || isInCard) return;
    shown = anchor;
    const person = people.get(anchor?.getAttribute('data-actor') ?? '');
    show(anchor && person ? { person, ...placeBelow(anchor) } : null);
  };
  const tap = (event: PointerEvent | MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('[data-actor]') : null;
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    if (anchor && isTouch && anchor !== tapped) event.preventDefault();
    tapped = anchor;
    open(event);
  };
  let tapped: Element | null = null;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    shown = null;
    show(null);
  };
  const listeners = [
    ['pointerover', open],
    ['focusin', open],
    ['click', tap],
    ['keydown', close],
  ] as [string, EventListener][];
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) document.removeEventListener(type, listener);
  };
}

function placeBelow(anchor: Element): { top: number; left: number } {
  const box = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const furthest = document.documentElement.clientWidth - cardWidth - 12;
  return { top: box.bottom + scrollY + 4, left: Math.max(12, Math.min(box.left, furthest)) + scrollX };
}
