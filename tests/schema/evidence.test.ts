import { expect, test } from 'vitest';
import { ask } from '../support/query.ts';

const everything = `{
  articles(first: 100) {
    edges { node {
      slug body
      mentions { start end surface }
      quotations { start end text }
      events(first: 100) { edges { node { evidence { quote start end article { slug } } } } }
    } }
  }
}`;

test('every mention, quotation and piece of evidence is the range of the body that it names', async () => {
  const { articles } = await ask(everything);
  const bodies = new Map<string, string>(
    articles.edges.map(({ node }: { node: { slug: string; body: string } }) => [node.slug, node.body]),
  );
  let checked = 0;
  for (const { node } of articles.edges) {
    for (const { start, end, surface } of node.mentions) {
      expect(node.body.slice(start, end)).toBe(surface);
      checked += 1;
    }
    for (const { start, end, text } of node.quotations) expect(node.body.slice(start, end)).toBe(text);
    for (const event of node.events.edges) {
      for (const { quote, start, end, article } of event.node.evidence) {
        expect(bodies.get(article.slug)?.slice(start, end)).toBe(quote);
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(500);
});
