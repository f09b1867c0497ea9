import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { openNotes } from '../../../schema/cache-notes.ts';
import { mediaTypes } from '../../../src/edge/media-type.ts';
import { type Bindings, readSettings } from '../../../src/env.ts';
import { runOperation, runRequest } from '../../../src/graphql.ts';
import { openVisit } from '../../../src/visit.ts';

const settings = readSettings(env as unknown as Bindings);
const origin = 'https://whole-answer.test';

const asked: readonly { query: string; variables?: Record<string, unknown>; operationName?: string }[] = [
  { query: '{ __typename }' },
  { query: '{ articles(first: 3) { totalCount edges { cursor node { id headline published { edtf } } } } }' },
  {
    query: 'query A($n: Int) { events(first: $n) { edges { node { summary } } } } query B { __typename }',
    variables: { n: 2 },
    operationName: 'A',
  },
  { query: '{ articles(filter: { sections: ["World"], minWordCount: 100000 }) { totalCount } }' },
  { query: '{ article(slug: "nothing-here") { headline } __schema { queryType { name } } }' },
  // What is not whole: refused by a rule, by a resolver, by a variable, by the operation's name.
  { query: '{ nothing }' },
  { query: '{ articles(first: 101) { totalCount edges { cursor } } }' },
  { query: '{ actors(filter: { countries: ["XXX"] }) { totalCount } __typename }' },
  { query: 'query A($n: Int!) { articles(first: $n) { totalCount } }', variables: {} },
  { query: 'query A { __typename }', operationName: 'B' },
];

test.each(asked)(
  'yoga itself answers $query in the same bytes',
  async ({ query, variables = {}, operationName }) => {
    for (const mediaType of Object.keys(mediaTypes) as (keyof typeof mediaTypes)[]) {
      const request = new Request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: mediaType },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const visit = openVisit(request, settings, () => {});
      const expected = await runRequest(request, { settings, visit });
      const ran = await runOperation(
        origin,
        { query, variables, operationName: operationName ?? null, mediaType },
        { settings, visit, cacheNotes: openNotes() },
      );
      expect(ran.body).toBe(await expected.text());
      expect(ran.status).toBe(expected.status);
      expect(ran.contentType).toBe(expected.headers.get('content-type'));
    }
  },
);
