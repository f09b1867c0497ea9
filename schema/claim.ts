import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { findActorKeys } from '../drizzle/queries/actor-keys.ts';
import type { RowKeys } from '../drizzle/queries/existing-rows.ts';
import type { ClaimStatus as ClaimStatusName } from '../drizzle/vocabulary/claim-statuses.ts';
import type { EventType as EventTypeName } from '../drizzle/vocabulary/event-types.ts';
import type { ParticipantRole as RoleName } from '../drizzle/vocabulary/participant-roles.ts';
import { Actor } from './actor.ts';
import { brandRow } from './brand.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { ClaimStatus, EventType, ParticipantRole } from './event.ts';
import { Evidence } from './evidence.ts';
import { readPart } from './ranked.ts';
import { When, type WhenShape } from './when.ts';

interface PartyShape {
  role: RoleName;
  /** Slug. */
  actor: string;
}

/** A claim as the store keeps it beside its evidence, as JSON. */
interface ClaimShape {
  type: EventTypeName;
  mode: string | null;
  claimStatus: ClaimStatusName;
  background: boolean;
  when: WhenShape | null;
  place: { name: string; country: string | null } | null;
  participants: PartyShape[];
}

const nowhen: WhenShape = { edtf: null, start: null, end: null, precision: null, phrase: null, anchor: null };

/** One loader a request: the actors of all claims of an answer are found in one statement. */
const loadActors = createContextCache(
  ({ store }: Context) => new DataLoader<string, RowKeys | null>((slugs) => findActorKeys(store, slugs)),
);

const Party = builder.objectRef<PartyShape>('ClaimParticipant').implement({
  description: 'An actor in a claim, and its part in it.',
  fields: (t) => ({
    role: t.expose('role', { type: ParticipantRole, description: 'What part it plays.' }),
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who it is.',
      keyed: { column: 'slug', key: 'actor' },
      resolve: async ({ actor }, _args, context) => {
        const keys = await loadActors(context).load(actor);
        return keys && brandRow<typeof Actor.$inferType>(keys);
      },
    }),
  }),
});

const Claim = builder.objectRef<ClaimShape>('Claim').implement({
  description:
    'An event as one passage tells it. The event itself is what all its standing claims agree on; here is what each said, also where an editor overruled it.',
  fields: (t) => ({
    type: t.expose('type', { type: EventType, description: 'What happened.' }),
    mode: t.exposeString('mode', { nullable: true, description: 'PLOVER mode.' }),
    claimStatus: t.expose('claimStatus', { type: ClaimStatus, description: 'How it is presented.' }),
    background: t.exposeBoolean('background', { description: 'True for context from before the news.' }),
    when: t.field({
      type: When,
      description: 'When it happened, as far as this passage tells.',
      resolve: ({ when }) => when ?? nowhen,
    }),
    placeName: t.string({
      nullable: true,
      description: 'Where it happened, as far as this passage tells.',
      resolve: ({ place }) => place?.name ?? null,
    }),
    placeCountry: t.string({
      nullable: true,
      description: 'ISO 3166-1 alpha-3 code of the state it happened in.',
      resolve: ({ place }) => place?.country ?? null,
    }),
    participants: t.field({
      type: [Party],
      description: 'Who took part, and how.',
      resolve: ({ participants }) => participants,
    }),
  }),
});

builder.drizzleObjectField(Evidence, 'claim', (t) =>
  t.field({
    type: Claim,
    description: 'What this passage says by itself of the event.',
    select: { columns: { claim: true } },
    resolve: (evidence) => readPart<ClaimShape>(evidence, 'claim'),
  }),
);
