/** What an article is described by in a table, and the names that its columns go by. */
export const columnNames = {
  headline: ['headline', 'title'],
  body: ['body', 'text', 'content', 'story', 'articlebody', 'fulltext'],
  standfirst: ['standfirst', 'summary', 'description', 'dek', 'abstract'],
  published: ['published', 'date', 'pubdate', 'publicationdate', 'datepublished', 'publishedat'],
  publication: ['publication', 'source', 'publisher', 'newspaper', 'outlet'],
  authors: ['authors', 'author', 'byline'],
  url: ['url', 'link', 'webpage'],
  section: ['section', 'category'],
  language: ['language', 'lang'],
  topics: ['topics', 'tags', 'keywords'],
  rights: ['rights', 'licence', 'license', 'copyright', 'usageterms'],
  basis: ['basis'],
  id: ['id', 'guid', 'identifier'],
} as const;

export type ColumnField = keyof typeof columnNames;
/** The column that holds each field. */
export type Columns = Partial<Record<ColumnField, string>>;

export interface Header {
  delimiter: ',' | '\t' | ';';
  columns: Columns;
}

/** The header that a text begins with; null where its first line names no column for headline and body. */
export function findColumns(text: string, stated: Columns = {}): Header | null {
  const [line = '', next = ''] = text.replace(/^\ufeff?\s+/, '').split('\n', 2);
  if (line.length > longestHeader || next.trim() === '') return null;
  for (const delimiter of [',', '\t', ';'] as const) {
    const names = line.split(delimiter).map((name) => name.replace(/^"(.*)"\r?$/, '$1'));
    const columns = names.length < 2 ? {} : { ...matchNames(names), ...onlyPresent(stated, names) };
    if (columns.headline !== undefined && columns.body !== undefined) return { delimiter, columns };
  }
  return null;
}

const longestHeader = 2_000;

function matchNames(names: readonly string[]): Columns {
  const byFold = new Map(names.map((name) => [name.toLowerCase().replace(/[\s_-]/g, ''), name]));
  const found: Columns = {};
  for (const field of Object.keys(columnNames) as ColumnField[]) {
    const known = columnNames[field].find((name) => byFold.has(name));
    if (known !== undefined) found[field] = byFold.get(known) ?? known;
  }
  return found;
}

function onlyPresent(stated: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(Object.entries(stated).filter(([, name]) => names.includes(name)));
}

/** Reads `title=Headline,text=Story`: which column holds which field. Gives what is wrong with it, as a text. */
export function readColumns(option: string): Columns | string {
  const columns: Columns = {};
  for (const pair of option.split(',')) {
    const [name = '', column = ''] = pair.split('=').map((part) => part.trim());
    const field = (Object.keys(columnNames) as ColumnField[]).find((one) =>
      (columnNames[one] as readonly string[]).includes(name.toLowerCase()),
    );
    if (field === undefined || column === '') {
      return `'${pair}' maps no field to a column; the fields are ${Object.keys(columnNames).join(', ')}`;
    }
    columns[field] = column;
  }
  return columns;
}
