import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { eventTable } from '../../../src/exports/event-table.ts';
import { readFile } from '../../support/file.ts';
import { ask } from '../../support/query.ts';

test('every event is a row under a header, with what the API says of it', async () => {
  const text = await readFile('/export/events.csv');
  const rows = csvParse(text);
  const { events } = await ask(
    '{ events(first: 100) { totalCount edges { node { slug type intensity summary when { edtf } evidence { quote article { source { rights } } } } } } }',
  );
  expect(rows.length).toBe(events.totalCount);
  expect(rows.length).toBeGreaterThan(100);
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the question.
  const wanted = events.edges.map(({ node: { slug, type, when, intensity, evidence } }: any) => ({
    ...{ slug, type, date: when.edtf, intensity: String(intensity) },
    ...{ quote: evidence[0]?.quote ?? '', rights: evidence[0]?.article.source.rights ?? '' },
  }));
  const found = rows.slice(0, 100).map(({ slug, type, date, intensity, quote, rights }) => ({
    ...{ slug, type, date, intensity, quote: quote?.replace(/^'/, ''), rights },
  }));
  expect(found).toEqual(wanted);
  expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
});

test('lines end as RFC 4180 has it, and all have as many fields as the header', async () => {
  const lines = (await readFile('/export/events.csv')).split('\r\n');
  expect(lines.pop()).toBe('');
  const [header = ''] = lines;
  expect(header.split(',').slice(0, 3)).toEqual(['id', 'slug', 'url']);
  expect(lines.join('').includes('\n')).toBe(false);
});

/** A row of one event with the summary given. */
function writeRow(summary: string): Record<string, string> | undefined {
  const [part] = eventTable.parts;
  const event = {
    ...{ id: 'i', slug: 's', type: 'AID', mode: null, quadClass: 'Q', intensity: -7.5, summary },
    ...{ claimStatus: 'REPORTED', background: false, confidence: 1, method: 'EXTRACTED' },
    ...{ reportCount: 3, independentSourceCount: 2 },
    ...{
      attributedTo: null,
      when: { edtf: 'XXXX', start: null, end: null, precision: 'UNKNOWN' },
      place: null,
    },
    ...{ participants: [], evidence: [] },
  };
  const data = { events: { edges: [{ node: event }], pageInfo: { endCursor: null, hasNextPage: false } } };
  return csvParse(eventTable.head('') + part?.write(data as never, 'https://x.test').text)[0];
}

describe('spreadsheets', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("x","y")'])('do not run %j', (summary) => {
    expect(writeRow(summary)?.summary).toBe(`'${summary}`);
  });

  test.each(['two, "three"', 'line\nbreak', 'a=b', ''])('get %j as it is', (summary) => {
    expect(writeRow(summary)?.summary).toBe(summary);
  });

  test('get numbers as numbers', () => {
    expect(writeRow('x')).toMatchObject({ intensity: '-7.5', confidence: '1', mode: '', date: 'XXXX' });
    expect(writeRow('x')).toMatchObject({ report_count: '3', independent_source_count: '2' });
  });
});
