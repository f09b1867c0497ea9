import { encodeGlobalId } from '../drizzle/ids.ts';
import { nodesMeaning, pageLimit, pageSize } from './page.ts';

/** How the schema follows Relay: opaque ids, and what every connection says of itself. */
export const relayOptions = {
  encodeGlobalID: (typename: string, id: string | number | bigint) => encodeGlobalId(typename, String(id)),
  nodeTypeOptions: { description: 'Anything that can be fetched again by its id.' },
  // schema/node.ts has its own: the plugin takes a missing row for a fault.
  nodeQueryOptions: false,
  nodesQueryOptions: false,
  nodeFieldOptions: { nullable: false, description: 'The thing itself.' },
  edgesFieldOptions: { nullable: false, description: 'The page, each item with its cursor.' },
  cursorFieldOptions: { description: 'Its place in the list, for `after` and `before`.' },
  nodesOnConnection: { description: nodesMeaning },
  pageInfoFieldOptions: { description: 'Where the page stands in the list.' },
  defaultConnectionTypeOptions: { description: 'A page of a list.' },
  defaultEdgeTypeOptions: { description: 'An item of a list with its place in it.' },
  firstArgOptions: {
    description: `Size of a page read forward, 0 to ${pageLimit}; ${pageSize} when neither first nor last is given.`,
  },
  afterArgOptions: { description: 'Start after the item with this cursor.' },
  lastArgOptions: { description: `Size of a page read backward, 0 to ${pageLimit}.` },
  beforeArgOptions: { description: 'End before the item with this cursor.' },
  pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
  hasNextPageFieldOptions: { description: 'Whether more follows the page.' },
  hasPreviousPageFieldOptions: { description: 'Whether something stands before the page.' },
  startCursorFieldOptions: { description: 'Cursor of the first item; null on an empty page.' },
  endCursorFieldOptions: { description: 'Cursor of the last item; null on an empty page.' },
} as const;
