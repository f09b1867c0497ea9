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

test('it is the network that the API gives', async () => {
  const { graphml } = parseXml(await readFile('/export/network.graphml'));
  const { network } = await ask(
    '{ network(first: 100) { nodes { weight } edges { source { slug } target { slug } } } }',
  );
  expect(graphml.graph.node.length).toBe(network.nodes.length);
  expect(
    graphml.graph.edge.map((edge: Record<string, string>) => [edge['@source'], edge['@target']]),
  ).toEqual(
    network.edges.map((edge: { source: { slug: string }; target: { slug: string } }) => [
      edge.source.slug,
      edge.target.slug,
    ]),
  );
});
