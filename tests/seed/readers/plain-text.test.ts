import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSources } from '../../../seed/files/source.ts';
import { readSource } from '../../../seed/readers/index.ts';

const lead = 'The council of Port Ellery switched on its old lamp on Saturday evening.';
const second =
  'Fishermen had asked for it since the ferry ran aground, and the mayor said it would stay lit.';
const title = 'Harbour town reopens its lighthouse';

function read(...blocks: string[]) {
  return readSource({ path: 'a.txt', text: blocks.join('\n\n'), hash: '' });
}

describe('the head of a plain text', () => {
  test('a headline and paragraphs are enough', () => {
    const { value, problems, format } = read(title, lead, second);
    expect(problems).toEqual([]);
    expect(format).toBe('plain-text');
    expect(value).toMatchObject({
      headline: title,
      section: null,
      standfirst: null,
      body: `${lead}\n\n${second}`,
    });
  });

  test.each(['World', 'English News', 'Arts and Letters', 'WORLD NEWS', 'South Asia'])(
    '%s is a section',
    (line) => {
      expect(read(line, title, lead, second).value).toMatchObject({ section: line, headline: title });
    },
  );

  test('a short headline above a paragraph is no section', () => {
    expect(read('Lamp Lit', lead, second).value).toMatchObject({ section: null, headline: 'Lamp Lit' });
  });

  test('paragraphs need no blank lines when each is one line', () => {
    const text = `${title}\n${lead}\n${second}`;
    expect(readSource({ path: 'a.txt', text, hash: '' }).value).toMatchObject({
      headline: title,
      body: `${lead}\n\n${second}`,
    });
  });

  test.each([`${title}.`, title.toUpperCase(), `“${title}”`])(
    'the headline again as %s is left out',
    (again) => {
      expect(read(title, again, lead, second).value?.body).toBe(`${lead}\n\n${second}`);
    },
  );

  test('the headline again as the first sentence of the first paragraph is left out', () => {
    expect(read(title, `${title}. ${lead}`).value?.body).toBe(lead);
  });

  test('a first sentence that only begins like the headline stays', () => {
    const longer = `${title} on Saturday. ${lead}`;
    expect(read(title, longer).value?.body).toBe(longer);
  });

  test('a line without a stop below the headline is the standfirst', () => {
    const line = 'The lamp had been dark for forty years';
    expect(read(title, line, lead).value).toMatchObject({ standfirst: line, body: lead });
  });

  test.each([
    ['By Ana Ruiz', ['Ana Ruiz'], null],
    ['BY ANA RUIZ', ['ANA RUIZ'], null],
    ['By Ana Ruiz and Tomas van der Berg', ['Ana Ruiz', 'Tomas van der Berg'], null],
    ['By Dr. Ana K. Ruiz, Foreign Correspondent', ['Ana K. Ruiz'], null],
    ['Written by Ana Ruiz in Riverton', ['Ana Ruiz'], null],
    ['Author: Ana Ruiz | 3 June 2022', ['Ana Ruiz'], '2022-06-03'],
    ['Published: Friday, June 3rd, 2022 10:30 AM IST', [], '2022-06-03'],
    ['June 2022', [], '2022-06'],
  ])('%s is a byline or a date, not text', (line, authors, published) => {
    expect(read(title, line, lead).value).toMatchObject({ authors, published, body: lead });
  });

  test.each(['By noon the lamp was lit.', 'By Saturday Ana Ruiz had it lit, and the boats came home.'])(
    '%s is text, not a byline',
    (line) => {
      expect(read(title, line, lead).value).toMatchObject({ authors: [], body: `${line}\n\n${lead}` });
    },
  );

  test.each(['3/6/2022', '31 June 2022'])('%s is no date: nothing is guessed', (line) => {
    expect(read(title, line, lead).value?.published).toBeNull();
  });
});

describe('a dateline', () => {
  test.each([
    ['PORT ELLERY, June 3 (Reuters) — ', 'Reuters', null],
    ['PORT ELLERY, June 3, 2022 (Reuters) - ', 'Reuters', '2022-06-03'],
    ['Port Ellery, 3 June 2022 (IANS) ', 'IANS', '2022-06-03'],
    ['Port Ellery (AFP) – ', 'AFP', null],
    ['PORT ELLERY, Norland, June 3 -- ', null, null],
  ])('%s goes from the text into the record', (dateline, publication, published) => {
    expect(read(title, dateline + lead).value).toMatchObject({ publication, published, body: lead });
  });

  test.each(['The Harbour Pilots (HP) ', 'NATO — the alliance — ', 'Port Ellery: ', 'In June 3 boats '])(
    '%s is none',
    (opening) => {
      expect(read(title, opening + lead).value).toMatchObject({ publication: null, body: opening + lead });
    },
  );
});

describe('the foot of a plain text', () => {
  const none = { authors: [], publication: null };
  test.each([
    [
      '(Ana Ruiz is a columnist on the sea. Views expressed are personal and exclusive to Coast Weekly)',
      { authors: ['Ana Ruiz'], publication: 'Coast Weekly' },
    ],
    ['(The writer is a former harbour master. Views are personal.)', none],
    [
      '(The author, Ana Ruiz, is a fellow at the Harbour Institute)',
      { authors: ['Ana Ruiz'], publication: null },
    ],
    [
      '[Ana Ruiz and Tomas Berg are researchers at the Harbour Institute.]',
      { authors: ['Ana Ruiz', 'Tomas Berg'], publication: null },
    ],
    ['(This article first appeared in The Coast Weekly.)', { authors: [], publication: 'The Coast Weekly' }],
    [
      'This story was originally published by coastnews.org on 3 June 2022.',
      { publication: 'coastnews.org', published: '2022-06-03' },
    ],
    [
      '(Reporting by Ana Ruiz in Riverton; Writing by Tomas Berg; Editing by Lars Holm)',
      { authors: ['Ana Ruiz', 'Tomas Berg'] },
    ],
    ['(With inputs from agencies)', none],
    ['(ANI)', { authors: [], publication: 'ANI' }],
    ['*The writer covers ports. The views are her own.*', none],
    [
      '© 2022 Coast Weekly. All rights reserved.',
      { publication: 'Coast Weekly', rights: '© 2022 Coast Weekly. All rights reserved.' },
    ],
    [
      'Disclaimer: the opinions do not necessarily reflect the views of Coast Weekly.',
      { publication: 'Coast Weekly' },
    ],
    ['-ENDS-', none],
    ['***', none],
    ['Also Read: Why towns count their lamps', none],
    ['Read More:\nWhy towns count their lamps', none],
  ])('%s goes from the text into the record', (note, credits) => {
    expect(read(title, lead, second, note).value).toMatchObject({ ...credits, body: `${lead}\n\n${second}` });
  });

  test.each([
    '(The lamp was built in Gdansk.)',
    '(Port Ellery is a town of two thousand people.)',
    '(Some) said so, and (others) did not (yet)',
    'Ana Ruiz is a pilot of the harbour and spoke to the council.',
    'The views from the tower are of the whole bay.',
    'The article of the treaty on pilots was signed in May.',
  ])('%s is text', (last) => {
    expect(read(title, lead, last).value).toMatchObject({ authors: [], body: `${lead}\n\n${last}` });
  });

  test('a line on the writer known from the byline is a note without brackets, too', () => {
    const { value } = read(
      title,
      'By Ana Ruiz',
      lead,
      'Ana Ruiz is a senior fellow at the Harbour Institute.',
    );
    expect(value).toMatchObject({ authors: ['Ana Ruiz'], body: lead });
  });

  test('several notes are read together, each author once', () => {
    const { value } = read(
      title,
      'By Ana Ruiz',
      lead,
      '(First published in Coast Weekly)',
      '(Ana Ruiz is a writer)',
    );
    expect(value).toMatchObject({ authors: ['Ana Ruiz'], publication: 'Coast Weekly', body: lead });
  });
});

describe('what is no article gets a problem with its line', () => {
  test.each([
    [[title], 1, 'only a headline'],
    [['World', title], 1, 'World'],
    [[title, 'By Ana Ruiz', '(ANI)'], 1, 'only a headline'],
    [[`${lead} ${second}`, lead], 1, 'no headline'],
    [['\n\n', `${lead} `.repeat(5), lead], 5, 'no headline'],
    [['+++'], 1, 'none of the known formats: markdown, plain-text'],
  ])('%j', (blocks, line, message) => {
    const { value, problems } = read(...blocks);
    if (message === 'World') return expect(value).toMatchObject({ headline: 'World', section: null });
    expect(value).toBeNull();
    expect(problems).toEqual([{ path: 'a.txt', line, message: expect.stringContaining(message) }]);
  });
});

const shared = `${import.meta.dirname}/../../../../shared/sources`;
test.skipIf(!existsSync(shared))(
  'the shared article has its headline, author, publication and section',
  async () => {
    const read = [];
    for await (const { source } of loadSources([shared])) if (source !== null) read.push(readSource(source));
    expect(read).toHaveLength(1);
    expect(read[0]?.problems).toEqual([]);
    expect(read[0]?.value).toMatchObject({
      headline:
        'With Russia embroiled in Ukraine, Tajikistan taps Iran to counter terror radiating from Afghanistan',
      section: 'English News',
      authors: ['Aditi Bhaduri'],
      publication: 'India Narrative',
      standfirst: null,
    });
    const paragraphs = read[0]?.value?.body.split('\n\n') ?? [];
    expect(paragraphs).toHaveLength(9);
    expect(paragraphs.filter((text) => /^(?:Also Read|\(Aditi|With Russia embroiled)/.test(text))).toEqual(
      [],
    );
  },
);
