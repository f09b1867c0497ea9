import { describe, expect, inject, test } from 'vitest';

/**
 * The thirteen checks of graphql-cop 1.13 restated: what each sends, and what it takes for a weakness. Three of
 * them find what is open on purpose, since the API is public and made to be explored.
 */
const address = inject('address');
const endpoint = `${address}/graphql`;

interface Reply {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what is being checked.
  body: any;
}

async function send(url: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  try {
    return { status: response.status, text, body: JSON.parse(text) };
  } catch {
    return { status: response.status, text, body: null };
  }
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  send(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const query = (text: string) => post({ query: text });
const form = (text: string) => new URLSearchParams({ query: text });

const closed: Record<string, () => Promise<boolean>> = {
  'cop.field-suggestions': async () => {
    const { body } = await query('query cop { __schema { directive } }');
    return JSON.stringify(body.errors).includes('Did you mean');
  },
  'cop.mutation-over-get': async () => {
    const { body } = await send(`${endpoint}?query=${encodeURIComponent('mutation cop { __typename }')}`);
    return body?.data?.__typename !== undefined;
  },
  'cop.post-form': async () => {
    const { body } = await send(endpoint, { method: 'POST', body: form('query cop { __typename }') });
    return body?.data?.__typename !== undefined;
  },
  'cop.trace-mode': async () => {
    const { body } = await post({ query: 'query cop { __typename }' }, { 'apollo-tracing': '1' });
    return body.extensions?.tracing !== undefined || body.errors?.[0]?.extensions?.tracing !== undefined;
  },
  'cop.unhandled-errors': async () => {
    const { body } = await query('qwerty cop { abc }');
    return body.errors[0].extensions.exception !== undefined || /exception|stack/.test(JSON.stringify(body));
  },
  'cop.alias-overloading': async () => {
    const aliases = Array.from({ length: 101 }, (_, n) => `alias${n}: __typename`).join(' ');
    const { body } = await query(`query cop { ${aliases} }`);
    return body.data?.alias100 !== undefined;
  },
  'cop.batching': async () => {
    const { body } = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
    return Array.isArray(body) && body.length >= 10;
  },
  'cop.directive-overloading': async () => {
    const { body } = await query(`query cop { __typename ${'@aa'.repeat(10)} }`);
    return body.errors?.length === 10;
  },
  'cop.circular-introspection': async () => {
    const { body } = await query(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    );
    return (body.data?.__schema?.types?.length ?? 0) > 25;
  },
  'cop.field-duplication': async () => {
    const { body } = await query(`query cop { ${'__typename '.repeat(500)} }`);
    return body.data?.__typename !== undefined;
  },
};

const openOnPurpose: Record<string, () => Promise<boolean>> = {
  'cop.introspection': async () => {
    const { body } = await query('query cop { __schema { types { name fields { name } } } }');
    return body.data?.__schema?.types !== undefined;
  },
  'cop.ide': async () => {
    const { text } = await send(`${address}/playground`, { headers: { accept: 'text/html' } });
    return /graphiql|playground/i.test(text);
  },
  'cop.get-queries': async () => {
    const { body } = await send(`${endpoint}?query=${encodeURIComponent('query cop { __typename }')}`);
    return body.data?.__typename !== undefined;
  },
};

test('there are thirteen checks', () => {
  expect(Object.keys({ ...closed, ...openOnPurpose })).toHaveLength(13);
});

describe('ten find nothing', () => {
  test.each(Object.entries(closed))('%s', async (_id, isWeak) => {
    expect(await isWeak()).toBe(false);
  });
});

describe('three find what is open on purpose', () => {
  test.each(Object.entries(openOnPurpose))('%s', async (_id, isOpen) => {
    expect(await isOpen()).toBe(true);
  });
});
