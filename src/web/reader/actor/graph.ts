import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from 'd3-force';
import type { NetworkQuery } from '../../operations/answers.ts';

type Network = NetworkQuery['network'];
export type Edge = Network['edges'][number];

/** An actor in the drawing, and where it stands. */
export interface Dot {
  slug: string;
  name: string;
  kind: Network['nodes'][number]['actor']['kind'];
  weight: number;
  x?: number;
  y?: number;
}

export interface Graph {
  dots: Dot[];
  edges: Edge[];
}

export const width = 760;
export const height = 480;

/**
 * Puts a further network into a graph: who is there already stays one dot and stands where it stood. Who acts
 * only together with others, not on or with them, has no line and is left out.
 */
export function joinNetwork(graph: Graph, { nodes, edges }: Network): Graph {
  const dots = new Map(graph.dots.map((dot) => [dot.slug, dot]));
  for (const { actor, weight } of nodes) {
    const before = dots.get(actor.slug);
    dots.set(actor.slug, {
      ...before,
      slug: actor.slug,
      name: actor.name,
      kind: actor.kind,
      weight: Math.max(weight, before?.weight ?? 0),
    });
  }
  const lines = new Map(
    [...graph.edges, ...edges].map((edge) => [`${edge.source.slug} ${edge.target.slug}`, edge]),
  );
  const linked = new Set([...lines.values()].flatMap(({ source, target }) => [source.slug, target.slug]));
  return { dots: [...dots.values()].filter(({ slug }) => linked.has(slug)), edges: [...lines.values()] };
}

export function radiusOf({ weight }: Dot): number {
  return 5 + 2.2 * Math.sqrt(weight);
}

/** Where each actor stands, so that those who deal with each other are near: the same for the same graph. */
export function layOut({ dots, edges }: Graph): Dot[] {
  const placed = dots.map((dot) => ({ ...dot }));
  const links = edges.map(({ source, target, eventCount }) => ({
    source: source.slug,
    target: target.slug,
    eventCount,
  }));
  forceSimulation(placed)
    .force(
      'link',
      forceLink<Dot, (typeof links)[number]>(links)
        .id(({ slug }) => slug)
        .distance(130)
        .strength(({ eventCount }) => Math.min(0.5, 0.12 * eventCount)),
    )
    .force('charge', forceManyBody().strength(-700))
    .force(
      'collide',
      forceCollide<Dot>((dot) => radiusOf(dot) + 36),
    )
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength(0.12))
    .force('centre', forceCenter(width / 2, height / 2))
    .stop()
    .tick(300);
  return placed.map((dot) => keepInside(dot));
}

const margin = { x: 70, y: 34 };

function keepInside(dot: Dot): Dot {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    ...dot,
    x: clamp(dot.x ?? 0, margin.x, width - margin.x),
    y: clamp(dot.y ?? 0, margin.y, height - margin.y),
  };
}
