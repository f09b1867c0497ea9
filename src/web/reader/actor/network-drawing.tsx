import { counted } from '../words.ts';
import { type Dot, type Edge, type Graph, height, radiusOf, width } from './graph.ts';

interface Props {
  graph: Graph;
  chosen: string;
  choose: (slug: string) => void;
}

/** Blue lines for more cooperation than conflict, orange and dashed for the contrary; wider for more events. */
export function NetworkDrawing({ graph, chosen, choose }: Props) {
  const places = new Map(graph.dots.map((dot) => [dot.slug, dot]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups what is drawn.
    <svg
      class="network-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Actors and their relations"
    >
      <g>
        {graph.edges.map((edge) => (
          <Line key={`${edge.source.slug} ${edge.target.slug}`} edge={edge} places={places} chosen={chosen} />
        ))}
      </g>
      {graph.dots.map((dot) => (
        <DotMark key={dot.slug} dot={dot} isChosen={dot.slug === chosen} choose={choose} />
      ))}
    </svg>
  );
}

function Line({ edge, places, chosen }: { edge: Edge; places: ReadonlyMap<string, Dot>; chosen: string }) {
  const [from, to] = [places.get(edge.source.slug), places.get(edge.target.slug)];
  if (!from || !to) return null;
  const touches = edge.source.slug === chosen || edge.target.slug === chosen;
  const tone =
    edge.cooperation > edge.conflict ? 'cooperation' : edge.conflict > edge.cooperation ? 'conflict' : 'even';
  return (
    <line
      class={`edge ${tone} ${touches ? 'near' : ''}`}
      x1={from.x ?? 0}
      y1={from.y ?? 0}
      x2={to.x ?? 0}
      y2={to.y ?? 0}
      stroke-width={1 + Math.sqrt(edge.eventCount)}
    />
  );
}

function DotMark({ dot, isChosen, choose }: { dot: Dot; isChosen: boolean; choose: (slug: string) => void }) {
  const radius = radiusOf(dot);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot be drawn in SVG.
    <g
      class={isChosen ? 'dot chosen' : 'dot'}
      transform={`translate(${dot.x ?? 0} ${dot.y ?? 0})`}
      role="button"
      tabindex={0}
      aria-pressed={isChosen}
      aria-label={`${dot.name}, ${counted(dot.weight, 'event')}`}
      onClick={() => choose(dot.slug)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose(dot.slug);
      }}
    >
      <circle r={radius} />
      <text y={radius + 14} text-anchor="middle">
        {linesOf(dot.name).map((line, place) => (
          <tspan key={line} x={0} dy={place === 0 ? 0 : '1.1em'}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

const longestLine = 20;

/** A name in lines short enough to stand under a dot, each but the last with the space that ends it. */
function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longestLine)
      lines[lines.length - 1] = `${last}${word} `;
    else lines.push(`${word} `);
  }
  return lines;
}
