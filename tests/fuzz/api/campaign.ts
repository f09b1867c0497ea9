import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { type Draw, openDraw, tapes } from '../draw.ts';
import { type Answered, judge } from './judge.ts';
import { readKnown } from './known.ts';
import { makeRequest } from './make-request.ts';
import { type MadeOperation, makeOperation } from './operation.ts';
import { type MadeRequest, send } from './send.ts';
import { spoil } from './spoil.ts';

export interface CampaignOptions {
  address: string;
  kind: 'operations' | 'requests';
  runs: number;
  seed: number;
  /** Requests under way at once. */
  abreast: number;
  onBatch?: (tried: number) => void;
}

/** What came of a campaign. */
export interface Campaign {
  tried: number;
  /** Status → how often. */
  statuses: Record<string, number>;
  slowestMs: number;
  /** Each kind of fault once, with the first request that showed it, and how often it came. */
  faults: Map<string, { count: number; request: MadeRequest; answer: string }>;
}

const batch = 200;

/** Sends random operations or requests to a running API and judges each answer. */
export async function runCampaign(options: CampaignOptions): Promise<Campaign> {
  const make = await openMaker(options);
  const campaign: Campaign = { tried: 0, statuses: {}, slowestMs: 0, faults: new Map() };
  while (campaign.tried < options.runs) {
    const numRuns = Math.min(batch, options.runs - campaign.tried);
    const made = fc
      .sample(tapes, { numRuns, seed: options.seed + campaign.tried })
      .map(openDraw)
      .map(make);
    await Promise.all(
      Array.from({ length: options.abreast }, async () => {
        for (let next = made.pop(); next; next = made.pop()) {
          note(campaign, next, await send(options.address, next));
        }
      }),
    );
    options.onBatch?.(campaign.tried);
  }
  return campaign;
}

async function openMaker({ address, kind }: CampaignOptions): Promise<(draw: Draw) => MadeRequest> {
  if (kind === 'requests') return makeRequest;
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const known = await readKnown(address);
  return (draw) => {
    const made = makeOperation(draw, schema, known);
    const sent = draw.oneIn(4) ? { ...made, query: spoil(draw, made.query) } : made;
    return draw.oneIn(6) ? asGet(sent) : asPost(draw, sent);
  };
}

function asPost(draw: Draw, made: MadeOperation): MadeRequest {
  const accept = draw.pick(['application/json', 'application/graphql-response+json']);
  const fresh: Record<string, string> = draw.oneIn(3) ? { 'cache-control': 'no-store' } : {};
  const headers = { 'content-type': 'application/json', accept, ...fresh };
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify(made) };
}

function asGet({ query, variables, operationName }: MadeOperation): MadeRequest {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  if (operationName !== undefined) parameters.set('operationName', operationName);
  return {
    method: 'GET',
    path: `/graphql?${parameters}`,
    headers: { accept: 'application/json' },
    body: null,
  };
}

function note(campaign: Campaign, request: MadeRequest, answer: Answered): void {
  campaign.tried += 1;
  campaign.statuses[answer.status] = (campaign.statuses[answer.status] ?? 0) + 1;
  campaign.slowestMs = Math.max(campaign.slowestMs, answer.durationMs);
  const sent = `${request.path} ${JSON.stringify(request.headers)} ${request.body}`;
  for (const fault of judge(answer, sent)) {
    const known = campaign.faults.get(fault);
    if (known) known.count += 1;
    else campaign.faults.set(fault, { count: 1, request, answer: answer.body.slice(0, 2_000) });
  }
}
