/** The project's own gold: articles of `seed/sources` annotated by hand (format in tests/gold/README.md). */
import { readdir, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { claimStatuses } from '../../drizzle/vocabulary/claim-statuses.ts';
import { eventClasses, eventTypes } from '../../drizzle/vocabulary/event-types.ts';
import { decodeSource } from '../files/decode-source.ts';
import { readSource } from '../readers/index.ts';
import type { ArticleText } from '../story.ts';
import { type CheckedYaml, readCheckedYaml } from '../yaml/checked-yaml.ts';
import { edtf, slug, words } from '../yaml/written-values.ts';

const slugs = v.optional(v.array(slug), []);

const goldEvent = v.strictObject({
  type: v.picklist(eventTypes),
  mode: v.nullish(v.string(), null),
  claimStatus: v.optional(v.picklist(claimStatuses), 'REPORTED'),
  background: v.optional(v.boolean(), false),
  attributedTo: v.nullish(slug, null),
  when: v.nullish(edtf, null),
  /** ISO 3166-1 alpha-3 of the place, or its name. */
  place: v.nullish(v.string(), null),
  source: slugs,
  target: slugs,
  /** Words of the sentence that tells of it. */
  quote: v.string(),
  main: v.optional(v.boolean(), false),
});

const goldFile = v.strictObject({
  /** Path within seed/sources. */
  source: v.string(),
  /** False for articles whose results nobody looked at while working on the extractor. */
  developedOn: v.optional(v.boolean(), true),
  published: v.nullish(edtf, null),
  actors: v.optional(v.array(v.strictObject({ slug })), []),
  events: v.optional(v.array(goldEvent), []),
  dates: v.optional(v.array(v.strictObject({ text: words, edtf })), []),
  quotations: v.optional(
    v.array(v.strictObject({ text: v.string(), direct: v.boolean(), speaker: v.nullish(slug, null) })),
    [],
  ),
});

export type GoldEvent = v.InferOutput<typeof goldEvent>;
export type GoldArticle = v.InferOutput<typeof goldFile> & { article: ArticleText };

/** Every annotated article, by file name; throws with file, line and key where one cannot be used. */
export async function readGold(folder: URL, sources: URL): Promise<GoldArticle[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return await Promise.all(
    files.map(async (name) => readGoldFile(name, await readFile(new URL(name, folder), 'utf8'), sources)),
  );
}

/** One annotated article from the text of its file. */
export async function readGoldFile(name: string, text: string, sources: URL): Promise<GoldArticle> {
  const yaml = readCheckedYaml(name, text, goldFile);
  const [problem] = yaml.problems;
  if (yaml.value === null) throw new Error(`${name}:${problem?.line ?? 1}: ${problem?.message}`);
  const gold = yaml.value;
  const { source } = decodeSource(gold.source, await readFile(new URL(gold.source, sources)));
  const article = source === null ? null : readSource(source).value;
  if (article === null) throw new Error(`${name}: ${gold.source} cannot be read`);
  const fault = findFault(gold, article.body);
  if (fault !== null) throw new Error(`${name}:${yaml.lineOf(fault.keys)}: ${fault.message}`);
  return { ...gold, article };
}

interface Fault {
  keys: Parameters<CheckedYaml<unknown>['lineOf']>[0];
  message: string;
}

/** What no schema can see: words that the body lacks, actors that nothing lists, modes of another class. */
function findFault(gold: v.InferOutput<typeof goldFile>, body: string): Fault | null {
  const known = new Set(gold.actors.map((actor) => actor.slug));
  const faults = [
    ...gold.events.flatMap((event, index) => checkEvent(event, known, body, ['events', index])),
    ...gold.dates.map(({ text }, index) => absent(body, text, ['dates', index])),
    ...gold.quotations.map(({ text }, index) => absent(body, text, ['quotations', index])),
    ...gold.quotations.map(({ speaker }, index) => unlisted(known, [speaker], ['quotations', index])),
    checkMain(gold.events),
  ];
  return faults.find((fault) => fault !== null) ?? null;
}

function checkEvent(
  { type, mode, quote, source, target, attributedTo }: GoldEvent,
  known: ReadonlySet<string>,
  body: string,
  keys: Fault['keys'],
): (Fault | null)[] {
  const isOfClass = mode === null || Object.hasOwn(eventClasses[type].modes, mode);
  return [
    isOfClass ? null : { keys: [...keys, 'mode'], message: `${type} has no mode '${mode}'` },
    absent(body, quote, keys),
    unlisted(known, [...source, ...target, attributedTo], keys),
  ];
}

function checkMain(events: readonly GoldEvent[]): Fault | null {
  const mains = events.filter(({ main }) => main).length;
  if (mains === 1 || events.length === 0) return null;
  return { keys: ['events'], message: `exactly one event must be the main one, not ${mains}` };
}

function absent(body: string, text: string, keys: Fault['keys']): Fault | null {
  return body.includes(text) ? null : { keys, message: `the body does not contain "${text}"` };
}

function unlisted(
  known: ReadonlySet<string>,
  named: readonly (string | null)[],
  keys: Fault['keys'],
): Fault | null {
  const missing = named.find((one) => one !== null && !known.has(one));
  return missing === undefined ? null : { keys, message: `'${missing}' is not among the actors` };
}
