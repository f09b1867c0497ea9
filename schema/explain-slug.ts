import { findNearest } from '../drizzle/queries/nearest-value.ts';
import type { NamedKind } from '../drizzle/queries/unknown-values.ts';
import { findWithdrawn, type Withdrawn } from '../drizzle/queries/withdrawn.ts';
import type { Context } from './context.ts';
import { noteNamesakes } from './namesakes.ts';

/** A slug that was asked for, and where in the answer. */
export interface AskedSlug {
  kind: NamedKind & ('article' | 'actor' | 'event');
  slug: string;
  path: readonly (string | number)[];
}

/** Gives the thing with a slug; where there is none, notes in `extensions.explain` what there is nearby. */
export async function orExplain<Row>(found: Promise<Row>, asked: AskedSlug, context: Context): Promise<Row> {
  const row = await found;
  if (!row) await explainSlug(asked, context);
  return row;
}

/** Notes in `extensions.explain` what there is near a slug that nothing has. */
export async function explainSlug({ kind, slug, path }: AskedSlug, context: Context): Promise<void> {
  const term = { term: slug.replaceAll('-', ' '), naming: 'NAME' as const, argument: ['slug'] };
  const [nearest, withdrawn] = await Promise.all([
    findNearest(context.store, { kind, value: slug }),
    kind === 'article' ? findWithdrawn(context.store, 'slug', [slug]) : [],
    kind === 'actor' ? noteNamesakes(context, [term], path) : null,
  ]);
  const [taken] = withdrawn;
  if (taken) {
    context.notes.push({ path, ...describeWithdrawn(taken), argument: 'slug' });
    return;
  }
  const remedy = nearest.length > 0 ? ` The nearest: ${nearest.join(', ')}.` : '';
  context.notes.push({
    path,
    message: `No ${kind} has the slug "${slug}".${remedy}`,
    argument: 'slug',
    nearest,
  });
}

/** What there is to say of an article that its publisher has taken back. */
export function describeWithdrawn({ status }: Withdrawn): {
  message: string;
  pubStatus: Withdrawn['status'];
} {
  const act = status === 'canceled' ? 'has cancelled it' : 'withholds it until further notice';
  return { message: `The article was withdrawn: its publisher ${act}.`, pubStatus: status };
}
