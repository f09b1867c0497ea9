/** An operation as an address holds it: `?query=…&variables=…`. */
export interface SharedOperation {
  query: string;
  variables: string | null;
}

/** The operation that the address of the page holds, or null. */
export function readShared(): SharedOperation | null {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get('query');
  return query ? { query, variables: parameters.get('variables') } : null;
}

interface Tabs {
  activeTabIndex: number;
  tabs: readonly { query?: string | null; variables?: string | null }[];
}

/** How long to wait for further changes: browsers refuse to be told of each key. */
const pauseMs = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the address that of what is in the editor, so that it can be passed on. */
export function showShared({ tabs, activeTabIndex }: Tabs): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const { query = null, variables = null } = tabs[activeTabIndex] ?? {};
    const parameters = new URLSearchParams();
    if (query) parameters.set('query', query);
    if (query && variables?.trim()) parameters.set('variables', variables);
    const search = parameters.size > 0 ? `?${parameters}` : '';
    history.replaceState(history.state, '', location.pathname + search);
  }, pauseMs);
}
