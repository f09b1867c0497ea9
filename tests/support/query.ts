import { exports } from 'cloudflare:workers';

/** An answer of the API, with whatever fields the test asked for. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it asked for.
  data: any;
  extensions?: { dataset?: { version: string }; explain?: Record<string, unknown>[] };
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; argument?: string } }[];
}

/** Sends an operation to the Worker, in workerd, past its cache: what is looked at is how answers are made. */
export async function query(document: string, variables?: Record<string, unknown>): Promise<Answer> {
  const response = await exports.default.fetch('https://newsgraph.test/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'cache-control': 'no-store',
    },
    body: JSON.stringify({ query: document, variables }),
  });
  return (await response.json()) as Answer;
}

/** The same, for operations that must succeed. */
export async function ask(document: string, variables?: Record<string, unknown>): Promise<Answer['data']> {
  const { data, errors } = await query(document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The code of the first error of an operation that must fail. */
export async function codeOf(
  document: string,
  variables?: Record<string, unknown>,
): Promise<string | undefined> {
  const { errors } = await query(document, variables);
  return errors?.[0]?.extensions.code;
}
