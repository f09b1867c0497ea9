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
import './node.ts';
import { builder } from './builder.ts';

/** The executable schema. */
export const schema = builder.toSchema();
