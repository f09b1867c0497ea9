import { useEffect, useRef, useState } from 'preact/hooks';
import type { MonthsFragment } from '../../operations/answers.ts';
import { edtfInWords } from '../edtf-words.ts';
import type { Question } from '../operation.ts';
import { counted, rounded } from '../words.ts';
import { AnswerOf } from './answer-of.tsx';
import { largestOf } from './balance.tsx';
import { EventList } from './event-line.tsx';
import { monthsByYear } from './months-by-year.ts';
import { ShowQuery } from './show-query.tsx';

type Bucket = MonthsFragment['buckets'][number];

interface Props {
  months: MonthsFragment;
  /** The question whose answer is what happened in a month. */
  askMonth: (edtf: string) => Question<'period'>;
}

/** Cooperation above and conflict below a line, month by month; a month that is chosen shows its events. */
export function MonthChart({ months, askMonth }: Props) {
  const [chosen, choose] = useState<string | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => strip.current?.scrollTo({ left: strip.current.scrollWidth }), []);
  if (months.buckets.length === 0) return <p class="facts">Nothing here is dated to a month.</p>;
  const largest = largestOf(months.buckets);
  const last = months.buckets.at(-1)?.edtf ?? null;
  return (
    <figure class="month-chart">
      <Legend />
      <div
        class="strip"
        ref={strip}
        role="toolbar"
        aria-label="Months with events; arrow keys move between them"
        onKeyDown={moveFocus}
      >
        {monthsByYear(months.buckets).map(({ year, slots, follows }) => (
          <div class={follows ? 'year' : 'year after-gap'} key={year}>
            <div class="slots">
              {slots.map(({ month, bucket }) => (
                <Month
                  key={month}
                  bucket={bucket}
                  largest={largest}
                  isChosen={bucket !== null && bucket.edtf === chosen}
                  isEntry={bucket !== null && bucket.edtf === (chosen ?? last)}
                  choose={choose}
                />
              ))}
            </div>
            <span class="year-label">{year}</span>
          </div>
        ))}
      </div>
      <figcaption class="facts">
        <span>
          Sums of intensity; the longest bar is {rounded(largest)}. Years without events are left out.
        </span>
        {months.undated > 0 ? <span>{counted(months.undated, 'event')} dated less exactly</span> : null}
      </figcaption>
      <div class="chosen-month" aria-live="polite">
        {chosen === null ? null : <ChosenMonth edtf={chosen} question={askMonth(chosen)} />}
      </div>
    </figure>
  );
}

function Legend() {
  return (
    <p class="legend" aria-hidden="true">
      <span class="cooperation-text">▲ cooperation</span>
      <span class="conflict-text">▼ conflict</span>
    </p>
  );
}

interface MonthProps {
  bucket: Bucket | null;
  largest: number;
  isChosen: boolean;
  /** Whether the tab key leads here; arrow keys lead on. */
  isEntry: boolean;
  choose: (edtf: string | null) => void;
}

function Month({ bucket, largest, isChosen, isEntry, choose }: MonthProps) {
  if (bucket === null) return <span class="month" />;
  const height = (value: number) => `${(100 * value) / largest}%`;
  const { edtf, count, cooperation, conflict } = bucket;
  const words = `${edtfInWords(edtf)}: ${counted(count, 'event')}, cooperation ${rounded(cooperation)}, conflict ${rounded(conflict)}`;
  return (
    <button
      type="button"
      class="month"
      aria-label={words}
      aria-pressed={isChosen}
      title={words}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => choose(isChosen ? null : edtf)}
    >
      <span class="up">
        <span class="cooperation" style={{ height: height(cooperation) }} />
      </span>
      <span class="down">
        <span class="conflict" style={{ height: height(conflict) }} />
      </span>
    </button>
  );
}

function ChosenMonth({ edtf, question }: { edtf: string; question: Question<'period'> }) {
  return (
    <AnswerOf question={question}>
      {({ events }) => (
        <>
          <h3>
            {edtfInWords(edtf)}: {counted(events.totalCount, 'event')} <ShowQuery question={question} />
          </h3>
          <EventList events={events.edges.map(({ node }) => node)} />
        </>
      )}
    </AnswerOf>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  event.preventDefault();
  next?.focus();
}
