/** @jsxImportSource react */
import { useSyncExternalStore } from 'react';
import { onAnswer, readLatestAnswer } from './latest-answer.ts';

/** Under the response: what the cache did, how long it took, how much came, and what it cost. */
export function AnswerLine() {
  const answer = useSyncExternalStore(onAnswer, readLatestAnswer);
  if (answer === null) return <p className="answer-line">Run an operation to see what it costs.</p>;
  const { cacheState, ageS, tookMs, characters, cost } = answer;
  return (
    <p className="answer-line" role="status">
      {cacheState ? (
        <span title={meanings[cacheState]}>
          cache <strong>{cacheState}</strong>
          {ageS > 0 ? `, ${ageS} s old` : ''}
        </span>
      ) : null}
      <span>{Math.round(tookMs)} ms</span>
      <span>{(characters / 1024).toFixed(1)} KiB</span>
      {cost ? (
        <span>
          cost <strong>{cost.requested.toLocaleString('en-GB')}</strong> of{' '}
          {cost.limit.toLocaleString('en-GB')}
        </span>
      ) : null}
    </p>
  );
}

const meanings: Readonly<Record<string, string>> = {
  HIT: 'Shown from the cache, within its time.',
  STALE: 'Shown from the cache past its time: a new one is being made, or the database is away.',
  REVALIDATED: 'Made anew, and the same as the one in the cache.',
  MISS: 'Made anew.',
  BYPASS: 'The cache was not asked.',
};
