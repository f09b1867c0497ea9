/** What a sidecar can say: the form of each entry, by kind and action. */
import * as v from 'valibot';
import { actorKinds } from '../../drizzle/vocabulary/actor-kinds.ts';
import { claimStatuses } from '../../drizzle/vocabulary/claim-statuses.ts';
import { eventTypes } from '../../drizzle/vocabulary/event-types.ts';
import { countryCode, edtf, slug, words } from '../yaml/written-values.ts';

const name = v.pipe(words, v.trim());
const ordinal = v.pipe(v.number('a number from 1'), v.integer('a whole number'), v.minValue(1, 'at least 1'));
const nth = v.optional(ordinal);
const nthOrAll = v.optional(v.union([ordinal, v.literal('all')], 'a number from 1, or all'));
const slugs = v.array(slug, 'a list of slugs');
const flag = v.boolean('true or false');

const profile = {
  name,
  kind: v.picklist(actorKinds),
  country: v.nullable(countryCode),
  sector: v.nullable(words),
  aliases: v.array(name, 'a list of names'),
  wikidataId: v.nullable(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata item such as Q863'))),
  description: v.nullable(words),
};

const someProfile = v.partial(v.object(profile)).entries;
const profileChange = v.strictObject(someProfile);

const place = v.union(
  [words, v.strictObject({ name: words, country: v.nullish(countryCode, null) })],
  'the name of a place, or its name and country',
);

const eventFields = {
  type: v.picklist(eventTypes),
  mode: v.nullable(v.string()),
  claimStatus: v.picklist(claimStatuses),
  background: flag,
  attributedTo: v.nullable(slug),
  when: v.nullable(edtf),
  place: v.nullable(place),
  source: slugs,
  target: slugs,
  main: v.literal(true, 'true, or left out'),
};

const someEventFields = v.partial(v.object(eventFields)).entries;
const eventChange = v.strictObject(someEventFields);

const eventMatch = v.strictObject({
  quote: words,
  nth,
  trigger: v.optional(words),
  type: v.optional(eventFields.type),
});
const dateMatch = v.strictObject({ text: words, nth: nthOrAll });
const mentionMatch = v.strictObject({ text: words, nth: nthOrAll, actor: v.optional(slug) });
const quotationMatch = v.strictObject({ text: words, nth });
const actorMatch = v.strictObject({ slug });

const signed = { editor: v.optional(words), reason: v.optional(words) };

function adds<Statement extends v.GenericSchema>(add: Statement) {
  return v.strictObject({ add, ...signed });
}

function corrects<Match extends v.GenericSchema, Change extends v.GenericSchema>(
  correct: Match,
  change: Change,
) {
  return v.strictObject({ correct, to: change, ...signed });
}

function rejects<Match extends v.GenericSchema>(match: Match) {
  return v.strictObject({ reject: match, ...signed });
}

/** Kind → action → form. */
export const entryForms = {
  actors: {
    add: adds(v.strictObject({ slug, ...someProfile, name, kind: profile.kind })),
    correct: corrects(actorMatch, profileChange),
    merge: v.strictObject({ merge: actorMatch, into: slug, ...signed }),
    reject: rejects(actorMatch),
  },
  mentions: {
    add: adds(v.strictObject({ text: words, nth: nthOrAll, actor: slug })),
    correct: corrects(mentionMatch, v.strictObject({ actor: slug })),
    reject: rejects(mentionMatch),
  },
  events: {
    add: adds(
      v.strictObject({
        quote: words,
        nth,
        trigger: v.optional(words),
        ...someEventFields,
        type: eventFields.type,
      }),
    ),
    correct: corrects(eventMatch, v.optional(eventChange, {})),
    reject: rejects(eventMatch),
  },
  dates: {
    add: adds(v.strictObject({ text: words, nth: nthOrAll, edtf })),
    correct: corrects(dateMatch, v.strictObject({ edtf })),
    reject: rejects(dateMatch),
  },
  quotations: {
    add: adds(
      v.strictObject({
        text: words,
        nth,
        direct: flag,
        cue: v.nullish(words, null),
        speaker: v.nullish(slug, null),
      }),
    ),
    correct: corrects(
      quotationMatch,
      v.optional(
        v.strictObject(
          v.partial(v.object({ direct: flag, cue: v.nullable(words), speaker: v.nullable(slug) })).entries,
        ),
        {},
      ),
    ),
    reject: rejects(quotationMatch),
  },
} as const;

type Forms = typeof entryForms;
export type EntryKind = keyof Forms;

/** An entry of a kind, by its action. */
export type EntryContent<Kind extends EntryKind> = {
  [Action in keyof Forms[Kind]]: Forms[Kind][Action] extends v.GenericSchema
    ? v.InferOutput<Forms[Kind][Action]>
    : never;
}[keyof Forms[Kind]];

export type EventFields = v.InferOutput<typeof eventChange>;
export type ProfileFields = v.InferOutput<typeof profileChange>;
export type WrittenPlace = v.InferOutput<typeof place>;
