import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { parseXml, readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

type Attributes = Record<string, string>;

function isOfType(value: string, type: string | undefined): boolean {
  if (type === 'int') return /^-?\d+$/.test(value);
  return type === 'double' ? value !== '' && Number.isFinite(Number(value)) : type === 'string';
}

test('the network is GraphML whose ends and keys are all declared', async () => {
  const { graphml } = parseXml(await readFile('/export/network.graphml'));
  expect(graphml['@xmlns']).toBe('http://graphml.graphdrawing.org/xmlns');
  const { graph, key: keys } = graphml;
  expect(graph['@edgedefault']).toBe('directed');
  const ids = new Set(graph.node.map((node: Attributes) => node['@id']));
  expect(ids.size).toBe(graph.node.length);
  const loose = graph.edge.filter(
    (edge: Attributes) => !ids.has(edge['@source']) || !ids.has(edge['@target']),
  );
  expect(loose).toEqual([]);
  for (const of of ['node', 'edge']) {
    const types = new Map<string | undefined, string | undefined>(
      keys
        .filter((key: Attributes) => key['@for'] === of)
        .map((key: Attributes) => [key['@id'], key['@attr.type']]),
    );
    const values: Attributes[] = graph[of].flatMap(({ data }: { data: Attributes[] }) => data);
    const faulty = values.filter((value) => !isOfType(value['#text'] ?? '', types.get(value['@key'])));
    expect(faulty).toEqual([]);
  }
});

test('it holds every actor with an event, and every event between two as an edge', async () => {
  const { graphml } = parseXml(await readFile('/export/network.graphml'));
  const { actors, network } = await ask(`{
    actors(filter: { minEventCount: 1 }) { totalCount }
    network(first: 100) { edges { source { slug } target { slug } eventCount } }
  }`);
  expect(graphml.graph.node.length).toBe(actors.totalCount);
  expect(graphml.graph.node.length).toBeGreaterThan(100);
  const found = new Map<string, number>();
  for (const edge of graphml.graph.edge) {
    const ends = `${edge['@source']} ${edge['@target']}`;
    found.set(ends, (found.get(ends) ?? 0) + 1);
  }
  const wanted = network.edges.map((edge: NetworkEdge) => [
    `${edge.source.slug} ${edge.target.slug}`,
    edge.eventCount,
  ]);
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.map(([ends]: [string]) => [ends, found.get(ends)])).toEqual(wanted);
});

interface NetworkEdge {
  source: { slug: string };
  target: { slug: string };
  eventCount: number;
}

test('an edge says of its event what the table of events says', async () => {
  const { graphml } = parseXml(await readFile('/export/network.graphml'));
  const rows = new Map(csvParse(await readFile('/export/events.csv')).map((row) => [row.slug, row]));
  for (const { data } of graphml.graph.edge) {
    const said = Object.fromEntries(
      data.map((one: Attributes) => [one['@key']?.replace('edge-', ''), one['#text']]),
    );
    expect(rows.get(said.event)).toMatchObject({
      type: said.type,
      date: said.date,
      intensity: said.intensity,
      claim_status: said.claim_status,
    });
  }
});
