import { countEach } from '../drizzle/queries/explain.ts';
import type { FilteredTable, FilterOf } from '../drizzle/queries/where.ts';
import type { Context } from './context.ts';

/**
 * Notes in `extensions.explain` why a filter lets nothing through: how many rows each of its conditions lets
 * through by itself, and after which of them nothing is left.
 */
export async function explainEmpty<Name extends FilteredTable>(
  name: Name,
  filter: FilterOf[Name],
  path: readonly (string | number)[],
  context: Context,
): Promise<void> {
  const counts = await countEach(context.store, name, filter);
  if (counts.length === 0) return;
  const conditions = counts.map(({ argument, alone }) => ({
    argument: `filter.${argument}`,
    matches: alone,
  }));
  const alone = counts.filter((one) => one.alone === 0).map(({ argument }) => `filter.${argument}`);
  const last = counts.find((one) => one.together === 0);
  context.notes.push({
    path,
    message:
      alone.length > 0
        ? `No ${name} fulfil ${alone.join(' or ')}, whatever else is asked.`
        : `Each condition lets some ${name} through, but none is left once filter.${last?.argument} is added to those before it.`,
    emptiedBy: alone.length > 0 ? alone : [`filter.${last?.argument}`],
    conditions,
  });
}
