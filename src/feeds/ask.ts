import { readDocument } from '../edge/document.ts';
import { operationKey } from '../edge/key.ts';
import { answerRead } from '../edge/read.ts';
import type { FileQuestion } from './file.ts';

/** What answering takes besides the request. */
export type Around = Parameters<typeof answerRead>[2];

/** What an operation gave, with the headers of its answer; or why it gave nothing. */
export type Given<Data> = { data: Data; headers: Headers } | Refusal;

export interface Refusal {
  status: number;
  error: string;
}

interface Answer {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** Asks an operation of our own as a client would by GET: the same cache, the same tags, the same ways to fail. */
export async function ask<Data>(
  { query, variables }: FileQuestion,
  request: Request,
  around: Around,
): Promise<Given<Data>> {
  const document = await readDocument(query);
  const key = document && operationKey(document, { operationName: null, variables });
  if (!key) throw new Error(`No operation can be told from: ${query}`);
  const { origin } = new URL(request.url);
  const question = {
    query,
    variables,
    operationName: null,
    atLeast: null,
    mediaType: 'application/json',
    key,
    origin,
  } as const;
  // An export asks many: each has the time that a request has.
  const { settings, visit } = around;
  const deadline = AbortSignal.timeout(settings.requestTimeoutMs);
  const timed = { settings, visit: { ...visit, deadline: () => deadline } };
  const cacheControl = request.headers.get('cache-control');
  const headers = new Headers(cacheControl === null ? {} : { 'cache-control': cacheControl });
  return readAnswer(await answerRead({ method: 'GET', url: request.url, headers }, question, timed));
}

async function readAnswer<Data>(response: Response): Promise<Given<Data>> {
  const { data, errors } = (await response.json()) as Answer;
  const [error] = errors ?? [];
  if (data && !error) return { data: data as Data, headers: response.headers };
  if (error?.extensions?.code === 'UNKNOWN_SLUG') return { status: 404, error: error.message };
  const message = error?.message ?? 'Something went wrong on our side.';
  return { status: response.status >= 400 ? response.status : 500, error: message };
}
