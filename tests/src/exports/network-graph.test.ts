import { expect, test } from 'vitest';
import { parseXml, readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

test('the network is GraphML whose ends and keys are all declared', async () => {
  const { graphml } = parseXml(await readFile('/export/network.graphml'));
  expect(graphml['@xmlns']).toBe('http://graphml.graphdrawing.org/xmlns');
  const { graph, key: keys } = graphml;
  expect(graph['@edgedefault']).toBe('directed');
  const ids = new Set(graph.node.map((node: { '@id': string }) => node['@id']));
  expect(ids.size).toBe(graph.node.length);
  for (const edge of graph.edge) expect(ids.has(edge['@source']) && ids.has(edge['@target'])).toBe(true);
  for (const of of ['node', 'edge']) {
    const types = new Map<string, string>(
      keys
        .filter((key: Record<string, string>) => key['@for'] === of)
        .map((key: Record<string, string>) => [key['@id'], key['attr.type'] ?? key['@attr.type']]),
    );
    for (const { data } of graph[of]) {
      for (const { '@key': key, '#text': value } of data) {
        expect(types.has(key), key).toBe(true);
        if (types.get(key) === 'int') expect(value).toMatch(/^-?\d+$/);
        if (types.get(key) === 'double') expect(Number.isFinite(Number(value))).toBe(true);
      }
    }
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
