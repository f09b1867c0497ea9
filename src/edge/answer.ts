import { answerPreflight, openToAnyOrigin } from '../cors.ts';
import type { Settings } from '../env.ts';
import { runRequest } from '../graphql.ts';
import { checkRate } from '../limits/rate.ts';
import { checkRequest, tooLarge } from '../limits/request.ts';
import { checkVariables } from '../limits/variables.ts';
import type { RequestHead, Visit } from '../visit.ts';
import { readDocument } from './document.ts';
import { keepNowhere } from './headers.ts';
import { operationKey } from './key.ts';
import { recallQuestion, rememberQuestion } from './known-question.ts';
import { chooseMediaType } from './media-type.ts';
import { type Asked, readAsked, readBody, type Sent } from './operation.ts';
import { type Resolved, resolveDocument } from './persisted.ts';
import { answerRead, answerUncached, type Question } from './read.ts';
import { type Refusing, refuse } from './refuse.ts';

interface Around {
  settings: Settings;
  visit: Visit;
}

/** Answers a GraphQL request, whose head may be known already: from the cache where that may be, else by running it. */
export async function answerGraphql(
  request: Request,
  around: Around,
  head: RequestHead = request,
): Promise<Response> {
  const preflight = answerPreflight(head);
  if (preflight) return preflight;
  const response = await answerAsked(request, around, head);
  return around.visit.shown?.response === response ? response : openToAnyOrigin(response);
}

async function answerAsked(request: Request, around: Around, head: RequestHead): Promise<Response> {
  const { settings, visit } = around;
  const { method, url, headers } = head;
  const refusal = (await checkRate(visit.client, settings)) ?? checkRequest(head);
  if (refusal) return refuse(refusal, chooseType(head), visit);
  if (method === 'HEAD') {
    const response = await answerSent({ head: { method: 'GET', url, headers }, body: null }, around);
    return new Response(null, response);
  }
  if (method !== 'POST') return answerSent({ head, body: null }, around);
  const body = await readBody(request);
  return body === null ? refuse(tooLarge, chooseType(head), visit) : answerSent({ head, body }, around);
}

async function answerSent(sent: Sent, around: Around): Promise<Response> {
  const { settings, visit } = around;
  const { head } = sent;
  const known = recallQuestion(sent, settings);
  if (known) {
    Object.assign(visit.notes, known.notes);
    return answerRead(head, known.question, around);
  }
  const asked = readAsked(sent);
  const mediaType = chooseMediaType(head.headers.get('accept'));
  if (asked === null || mediaType === null) return runUnread(sent, around);
  const { origin } = new URL(head.url);
  const excess = checkVariables(asked.variables);
  if (excess) return refuse({ ...excess, status: 400 }, mediaType, visit);
  const { atLeast } = asked;
  if (atLeast === undefined) return refuse(noVersion, mediaType, visit);
  const resolved = await resolveDocument(asked, { origin, settings, background: visit.background });
  if ('code' in resolved) return refuse(withStatus(resolved, mediaType), mediaType, visit);
  const { query } = resolved;
  const { key, personal } = await readKey(query, asked, visit);
  if (key === null && asked.query !== null) return runUnread(sent, around);
  const question: Question = { ...asked, atLeast, query, mediaType, key: key ?? '', origin };
  if (key === null || personal) return answerUncached(question, around);
  const { document, operation } = visit.notes;
  rememberQuestion(sent, { question, notes: { document, operation } }, settings);
  return answerRead(head, question, around);
}

const noVersion: Refusing = {
  code: 'BAD_REQUEST',
  message:
    'extensions.dataset takes {"atLeast": VERSION}, such as an answer has in its own extensions.dataset.version.',
  status: 400,
};

/** The key of the answer, or null where it has none; what is asked is noted for the log. */
async function readKey(
  query: string,
  asked: Asked,
  { notes }: Visit,
): Promise<{ key: string | null; personal: boolean }> {
  const document = await readDocument(query);
  if (document === null) return { key: null, personal: false };
  notes.document = document.hash;
  notes.operation = asked.operationName ?? [...document.queries.keys()][0] ?? null;
  if (!document.queries.has(notes.operation ?? '')) notes.operation = null;
  return { key: document.readOnly ? operationKey(document, asked) : null, personal: document.personal };
}

/** Leaves a request to the GraphQL server, which knows best what is wrong with it. */
async function runUnread({ head, body }: Sent, around: Around): Promise<Response> {
  if (around.settings.documents === 'trusted') {
    const message = 'Only documents of the manifest are answered here, asked for by GET or JSON.';
    return refuse({ code: 'DOCUMENT_NOT_TRUSTED', message, status: 400 }, 'application/json', around.visit);
  }
  const { method, url, headers } = head;
  const request = new Request(url, { method, headers, ...(body === null ? {} : { body }) });
  return keepNowhere(await runRequest(request, around), 'BYPASS');
}

/** Apollo's clients take an unknown hash as part of the protocol, with 200 where the media type allows that. */
function withStatus(error: Exclude<Resolved, { query: string }>, mediaType: string): Refusing {
  const isProtocol = error.code === 'PERSISTED_QUERY_NOT_FOUND' && mediaType === 'application/json';
  return { ...error, status: isProtocol ? 200 : 400 };
}

function chooseType({ headers }: RequestHead) {
  return chooseMediaType(headers.get('accept')) ?? 'application/json';
}
