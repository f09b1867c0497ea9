import './scalars.ts';
import './article-filter.ts';
import './actor-filter.ts';
import './event-filter.ts';
import './article-list.ts';
import './actor-list.ts';
import './event-list.ts';
import './appearance.ts';
import './report.ts';
import './involvement.ts';
import './quotation.ts';
import './date-expression.ts';
import './claim.ts';
import './correction.ts';
import './search.ts';
import './suggestion.ts';
import './timeline.ts';
import './facets.ts';
import './network.ts';
import './counterparts.ts';
import './related.ts';
import './dyad.ts';
import './corroboration.ts';
import './dataset.ts';
import './duplicate.ts';
import './revision.ts';
import './article-as-of.ts';
import './change.ts';
import './rate-limit.ts';
import './node.ts';
import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';

let schema: GraphQLSchema | null = null;

/**
 * The executable schema. Building it is most of what an isolate would have to do before its first answer, and
 * answers from the cache do without it: so it is built when it is asked for first.
 */
export function openSchema(): GraphQLSchema {
  schema ??= builder.toSchema();
  return schema;
}
