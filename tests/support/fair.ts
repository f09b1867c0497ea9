import { readEdtf } from '../../drizzle/edtf.ts';
import type { ExtractedEvent, Extraction, Span } from '../../seed/story.ts';

/** A small article whose extraction is written by hand, so that tests of curation do not hang on the extractor. */
export const fairBody = [
  'Lapland and Samland opened a fair in Oulu on 3 May 2023. Lapland thanked Samland.',
  'Mayor Aino Berg said that the fair would return. She met Samland traders last month.',
].join('\n\n');

/** The n-th place of some words in the body. */
export function spanOf(text: string, nth = 1): Span & { text: string } {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = fairBody.indexOf(text, start + 1);
  if (start < 0) throw new Error(`the body has no "${text}" ${nth}`);
  return { start, end: start + text.length, text };
}

function event(type: ExtractedEvent['type'], quote: string, trigger: string): ExtractedEvent {
  const { start, end } = spanOf(quote);
  const at = start + quote.indexOf(trigger);
  return {
    type,
    mode: null,
    claimStatus: 'REPORTED',
    background: false,
    attributedTo: null,
    when: null,
    place: null,
    participants: [],
    evidence: { start, end },
    trigger: { start: at, end: at + trigger.length },
    confidence: 0.7,
    salience: 0.6,
  };
}

const party = (role: 'SOURCE' | 'TARGET', actor: string, text: string, nth = 1) => {
  const { start, end } = spanOf(text, nth);
  return { role, actor, start, end };
};

const lastMonth = { ...spanOf('last month'), edtf: '2023-04' };
const date = readEdtf(lastMonth.edtf);
const actor = { kind: 'GOVERNMENT', country: null, sector: 'GOV' } as const;

export const fair: Extraction & { topics: string[] } = {
  published: { edtf: '2023-05-04', basis: 'source' },
  names: [],
  actors: [
    { ...actor, slug: 'lapland', name: 'Lapland', mentions: [spanOf('Lapland'), spanOf('Lapland', 2)] },
    {
      ...actor,
      slug: 'samland',
      name: 'Samland',
      mentions: [spanOf('Samland'), spanOf('Samland', 2), spanOf('Samland', 3)],
    },
    {
      ...actor,
      slug: 'aino-berg',
      name: 'Aino Berg',
      kind: 'PERSON',
      mentions: [spanOf('Aino Berg'), spanOf('She')],
    },
  ],
  events: [
    {
      ...event('COOPERATE', 'Lapland and Samland opened a fair in Oulu on 3 May 2023.', 'opened'),
      participants: [party('SOURCE', 'lapland', 'Lapland'), party('SOURCE', 'samland', 'Samland')],
      evidences: [
        spanOf('Lapland and Samland opened a fair in Oulu on 3 May 2023.'),
        spanOf('Mayor Aino Berg said that the fair would return.'),
      ],
    },
    {
      ...event('SUPPORT', 'Lapland thanked Samland.', 'thanked'),
      participants: [party('SOURCE', 'lapland', 'Lapland', 2), party('TARGET', 'samland', 'Samland', 2)],
    },
    {
      ...event('CONSULT', 'She met Samland traders last month.', 'met'),
      mode: 'Visit',
      when: date && { ...date, phrase: 'last month', anchor: '2023-05-04' },
      participants: [party('SOURCE', 'aino-berg', 'She'), party('TARGET', 'samland', 'Samland', 3)],
    },
  ],
  dates: [{ ...spanOf('3 May 2023'), edtf: '2023-05-03' }, lastMonth],
  quotations: [
    {
      start: spanOf('the fair would return').start,
      end: spanOf('the fair would return').end,
      direct: false,
      cue: 'said',
      speaker: { actor: 'aino-berg', start: spanOf('Aino Berg').start, end: spanOf('Aino Berg').end },
    },
  ],
  topics: [],
};
