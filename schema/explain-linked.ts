import { createContextCache } from '@pothos/core';
import { countEachLinked } from '../drizzle/queries/explain.ts';
import { type Link, linkedTable } from '../drizzle/queries/link-count.ts';
import { conditionsOn } from '../drizzle/queries/where.ts';
import type { Context } from './context.ts';
import { argumentsOf, noteEmpty, readUnknown } from './explain.ts';
import type { ReadFilter } from './read-filter.ts';

type Path = readonly (string | number)[];

/** A list that hangs on a row, and the filter that it is asked for with. */
export interface LinkedAsked {
  link: Link;
  reading: ReadFilter<object>;
}

interface Waiting {
  rowId: string;
  path: Path;
}

/** All the lists that one field of the document gives, one for each row that it hangs on. */
interface FieldLists {
  hasItems: boolean;
  empty: Waiting[];
  explained: Promise<void> | null;
}

const fieldsOf = createContextCache((_context: Context) => new Map<string, FieldLists>());

/** Most lists of one field that are explained one by one. */
const listLimit = 5;

/**
 * Notes why lists that hang on rows are empty, if all those of one field of the document are: else the field
 * does select something, and costs nothing more. `count` is the number of items of this one.
 */
export async function explainLinked(
  asked: LinkedAsked,
  { rowId, path, count }: Waiting & { count: number },
  context: Context,
): Promise<void> {
  const lists = listsAt(path, context);
  if (count > 0) lists.hasItems = true;
  if (count > 0 || lists.hasItems || Object.keys(asked.reading.filter).length === 0) return;
  lists.empty.push({ rowId, path });
  lists.explained ??= waitTurn().then(() => (lists.hasItems ? undefined : explain(asked, lists, context)));
  await lists.explained;
}

function listsAt(path: Path, context: Context): FieldLists {
  const field = path.filter((step) => typeof step === 'string').join('.');
  const lists = fieldsOf(context).get(field) ?? { hasItems: false, empty: [], explained: null };
  fieldsOf(context).set(field, lists);
  return lists;
}

/** Until the other lists that were read with this one have been looked at. */
function waitTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function explain(
  { link, reading }: LinkedAsked,
  { empty }: FieldLists,
  context: Context,
): Promise<void> {
  const list = linkedTable(link);
  const conditions = argumentsOf(conditionsOn(list, reading.filter as never));
  const told = empty.slice(0, listLimit);
  const [counts, unknown] = await Promise.all([
    countEachLinked(
      context.store,
      link,
      conditions,
      told.map(({ rowId }) => rowId),
    ),
    readUnknown(reading, context),
  ]);
  for (const [index, { path }] of told.entries()) {
    noteEmpty(counts[index] ?? [], { list: `${list} here`, path, unknown }, context);
  }
}
