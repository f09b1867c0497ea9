import './scalars.ts';
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
import './dataset.ts';
import './node.ts';
import { builder } from './builder.ts';

/** The executable schema. */
export const schema = builder.toSchema();
