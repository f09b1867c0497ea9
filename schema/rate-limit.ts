import { builder } from './builder.ts';
import type { RateLimit as RateLimitShape } from './context.ts';

const RateLimit = builder.objectRef<RateLimitShape>('RateLimit').implement({
  description: 'Where the asker stands. Every operation that is run anew takes its cost from what is left.',
  fields: (t) => ({
    limit: t.exposeInt('limit', { description: 'Cost that one address may take up in one window.' }),
    cost: t.exposeInt('cost', { description: 'Cost of this operation, as in `extensions.cost.requested`.' }),
    remaining: t.exposeInt('remaining', {
      description: 'Cost that is left in this window, after this operation.',
    }),
    resetAt: t.exposeString('resetAt', { description: 'When the next window begins, ISO 8601 in UTC.' }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimit,
    nullable: true,
    description: 'Where the asker stands. Null where nothing is counted. The answer is kept by no cache.',
    plan: () => ({ value: ({ context }) => context.readRateLimit?.() ?? null }),
    resolve: (_root, _args, { readRateLimit }) => readRateLimit?.() ?? null,
  }),
);
