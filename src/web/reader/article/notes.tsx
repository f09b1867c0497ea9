import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActorLink } from '../parts/actor-link.tsx';
import { EventLine } from '../parts/event-line.tsx';
import { type Note, passageId } from './reading.ts';

interface Props {
  notes: readonly Note[];
  lit: string | null;
  light: (key: string | null) => void;
}

/** What was read out of the text, each at the height of its passage where there is room for a margin. */
export function Notes({ notes, lit, light }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (!list.current) return;
    const place = () => list.current && placeNotes(list.current);
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    place();
    return () => observer.disconnect();
  }, []);
  return (
    <ol class="plain notes" ref={list}>
      {notes.map((note) => (
        <li
          key={note.key}
          class={note.key === lit ? 'note lit' : 'note'}
          data-at={passageId(note.start)}
          onPointerEnter={() => light(note.key)}
          onPointerLeave={() => light(null)}
          onFocusCapture={() => light(note.key)}
        >
          {note.kind === 'event' ? <EventLine event={note.report.node} /> : <QuotationNote note={note} />}
          <a class="to-passage" href={`#${passageId(note.start)}`}>
            <span aria-hidden="true">¶</span>
            <span class="unseen">Its sentence in the text</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function QuotationNote({ note }: { note: Extract<Note, { kind: 'quotation' }> }) {
  const { speaker, direct, text } = note.quotation;
  return (
    <div class="event-line">
      <span class="tone" aria-hidden="true">
        “
      </span>
      <div>
        <p class="said">
          {speaker ? <ActorLink actor={speaker} /> : 'Somebody'}{' '}
          {direct ? 'says, word for word' : 'says, retold'}
        </p>
        <p class="facts">
          <span class="excerpt">{shorten(text)}</span>
        </p>
      </div>
    </div>
  );
}

function shorten(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, text.lastIndexOf(' ', 66))} …`;
}

const gap = 12;

/** Moves each note down to its passage, or to the end of the note before it, whichever is lower. */
function placeNotes(list: HTMLOListElement): void {
  const items = [...list.querySelectorAll<HTMLLIElement>('.note')];
  const isMargin = getComputedStyle(list).position === 'absolute';
  if (!isMargin) {
    for (const item of items) item.style.top = '';
    return;
  }
  const { top: origin } = list.getBoundingClientRect();
  let free = 0;
  for (const item of items) {
    const passage = document.getElementById(item.dataset.at ?? '');
    const wanted = passage ? (passage.getClientRects()[0]?.top ?? origin) - origin : free;
    const top = Math.max(wanted, free);
    item.style.top = `${top}px`;
    free = top + item.offsetHeight + gap;
  }
  const reading = list.parentElement;
  if (reading) reading.style.minHeight = `${free}px`;
}
