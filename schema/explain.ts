import type { Condition } from '../drizzle/queries/condition.ts';
import { type ConditionCount, countEach } from '../drizzle/queries/explain.ts';
import { findNamesakes } from '../drizzle/queries/namesakes.ts';
import { findNearest } from '../drizzle/queries/nearest-value.ts';
import { conditionsOn, type FilteredTable, type FilterOf } from '../drizzle/queries/where.ts';
import type { WordCount } from '../drizzle/queries/word-count.ts';
import type { Context } from './context.ts';
import type { NameInFilter, ReadFilter, TextInFilter } from './read-filter.ts';
import { readWords, tellWords } from './words.ts';

type Path = readonly (string | number)[];

/** What a filter asks for beside its conditions, as it was written. */
export type Asked = Pick<ReadFilter<unknown>, 'texts' | 'names'>;

/**
 * Notes in `extensions.explain` why a filter lets nothing through: how many rows each of its conditions lets
 * through by itself, after which of them nothing is left, and which of its words and names nothing bears.
 */
export async function explainEmpty<Name extends FilteredTable>(
  name: Name,
  reading: ReadFilter<FilterOf[Name]>,
  path: Path,
  context: Context,
): Promise<void> {
  await explainConditions(name, argumentsOf(conditionsOn(name, reading.filter)), reading, path, context);
}

/** The conditions of the argument `filter`. */
export function argumentsOf(conditions: readonly Condition[]): Condition[] {
  return conditions.map(({ argument, holds }) => ({ argument: `filter.${argument}`, holds }));
}

/** The same for any conditions on the rows of a table, which are named by their arguments. */
export async function explainConditions(
  name: FilteredTable,
  conditions: readonly Condition[],
  asked: Asked,
  path: Path,
  context: Context,
): Promise<void> {
  if (conditions.length === 0) return;
  const [counts, unknown] = await Promise.all([
    countEach(context.store, name, conditions),
    readUnknown(asked, context),
  ]);
  noteEmpty(counts, { list: name, path, unknown }, context);
}

/** What nothing in the store bears of what is asked for. */
export interface Unknown {
  words: (WordCount & { argument: string })[];
  names: { argument: string; name: string; nearest: string[] }[];
}

/** Notes which condition leaves nothing of a list. */
export function noteEmpty(
  counts: readonly ConditionCount[],
  { list, path, unknown }: { list: string; path: Path; unknown: Unknown },
  context: Context,
): void {
  const alone = counts.filter((one) => one.alone === 0).map(({ argument }) => argument);
  const last = counts.find((one) => one.together === 0)?.argument;
  if (last === undefined) return;
  const why =
    alone.length > 0
      ? `No ${list} fulfil ${alone.join(' or ')}, whatever else is asked.`
      : `Each condition lets some ${list} through, but none is left once ${last} is added to those before it.`;
  context.notes.push({
    path,
    message: [why, tellWords(unknown.words), ...unknown.names.map(tellName)].filter(Boolean).join(' '),
    emptiedBy: alone.length > 0 ? alone : [last],
    conditions: counts.map((one) => ({ argument: one.argument, matches: one.alone })),
    ...(unknown.words.length > 0 ? { words: unknown.words } : {}),
    ...(unknown.names.length > 0 ? { names: unknown.names } : {}),
  });
}

function tellName({ name, nearest }: Unknown['names'][number]): string {
  const remedy = nearest.length > 0 ? ` The nearest: ${nearest.join(', ')}.` : '';
  return `No actor is called "${name}".${remedy}`;
}

/** Looks at the words and names of a filter one by one, all in one round trip. */
export async function readUnknown({ texts, names }: Asked, context: Context): Promise<Unknown> {
  const [words, unknown] = await Promise.all([
    Promise.all(texts.slice(0, partLimit).map((one) => readText(one, context))),
    readNames(names.slice(0, partLimit), context),
  ]);
  return { words: words.flat(), names: unknown };
}

/** Most searches, and most names, of one filter that are looked at. */
const partLimit = 5;

async function readText({ text, table, argument }: TextInFilter, context: Context) {
  const words = await readWords(context, text, [table]);
  return words.map((word) => ({ argument: argument.join('.'), ...word }));
}

async function readNames(names: readonly NameInFilter[], context: Context): Promise<Unknown['names']> {
  const [namesakes, nearest] = await Promise.all([
    findNamesakes(context.store, names),
    Promise.all(names.map(({ term }) => findNearest(context.store, { kind: 'actor', value: slugOf(term) }))),
  ]);
  return names.flatMap(({ term, argument }, index) =>
    namesakes.some(({ place }) => place === index)
      ? []
      : [{ argument: argument.join('.'), name: term, nearest: nearest[index] ?? [] }],
  );
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
