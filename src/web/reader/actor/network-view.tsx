import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { Question } from '../operation.ts';
import { eventsOf } from '../page-question.ts';
import { ActorLink } from '../parts/actor-link.tsx';
import { Balance, largestOf } from '../parts/balance.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { counted, kindInWords } from '../words.ts';
import { type Dot, type Edge, type Graph, joinNetwork, layOut } from './graph.ts';
import { NetworkDrawing } from './network-drawing.tsx';

function questionOf(slug: string): Question<'network'> {
  return { name: 'network', variables: { filter: eventsOf(slug) } };
}

const empty: Graph = { dots: [], edges: [] };

/** The actors around one, drawn; each can be looked at and followed further. */
export function NetworkView({ slug }: { slug: string }) {
  const [graph, setGraph] = useState(empty);
  const [chosen, choose] = useState(slug);
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const [isAway, setAway] = useState(false);
  const follow = async (from: string) => {
    const answer = await ask(questionOf(from)).catch(() => null);
    setAway(answer === null);
    if (answer === null) return;
    setGraph((before) => {
      const joined = joinNetwork(before, answer.network);
      return { ...joined, dots: layOut(joined) };
    });
    setFollowed((before) => new Set([...before, from]));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first network is that of the page's actor.
  useEffect(() => {
    follow(slug);
  }, [slug]);
  if (isAway && graph.dots.length === 0)
    return <p role="alert">The network cannot be shown at the moment.</p>;
  const dot = graph.dots.find((one) => one.slug === chosen);
  return (
    <div class="network">
      <NetworkDrawing graph={graph} chosen={chosen} choose={choose} />
      <div class="network-panel" aria-live="polite">
        {dot ? <Panel dot={dot} graph={graph} follow={followed.has(dot.slug) ? null : follow} /> : null}
        <p class="facts">
          <ShowQuery question={questionOf(chosen)} />
        </p>
      </div>
    </div>
  );
}

interface PanelProps {
  dot: Dot;
  graph: Graph;
  /** Null once this actor's own network is in the drawing. */
  follow: ((slug: string) => void) | null;
}

function Panel({ dot, graph, follow }: PanelProps) {
  const relations = useMemo(() => relationsOf(dot, graph.edges), [dot, graph]);
  const largest = largestOf(relations);
  return (
    <>
      <h3>
        <ActorLink actor={dot} /> <span class="kind">{kindInWords(dot.kind)}</span>
      </h3>
      <ul class="plain relations">
        {relations.slice(0, 7).map((relation) => (
          <li key={relation.slug}>
            <span>
              <ActorLink actor={relation} /> <span class="kind">{counted(relation.eventCount, 'event')}</span>
            </span>
            <Balance {...relation} largest={largest} />
          </li>
        ))}
      </ul>
      {follow ? (
        <button type="button" onClick={() => follow(dot.slug)}>
          Add whom {dot.name} deals with
        </button>
      ) : null}
    </>
  );
}

interface Relation {
  slug: string;
  name: string;
  eventCount: number;
  cooperation: number;
  conflict: number;
}

/** What an actor has with each other one in the drawing, both directions together. */
function relationsOf({ slug }: Dot, edges: readonly Edge[]): Relation[] {
  const relations = new Map<string, Relation>();
  for (const { source, target, eventCount, cooperation, conflict } of edges) {
    if (source.slug !== slug && target.slug !== slug) continue;
    const other = source.slug === slug ? target : source;
    const before = relations.get(other.slug) ?? { ...other, eventCount: 0, cooperation: 0, conflict: 0 };
    relations.set(other.slug, {
      ...before,
      eventCount: before.eventCount + eventCount,
      cooperation: before.cooperation + cooperation,
      conflict: before.conflict + conflict,
    });
  }
  return [...relations.values()].sort((one, other) => other.eventCount - one.eventCount);
}
