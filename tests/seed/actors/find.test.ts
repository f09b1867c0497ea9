import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findActors } from '../../../seed/actors/find.ts';
import type { ActorFinding } from '../../../seed/actors/finding.ts';
import type { Name, NameType } from '../../../seed/story.ts';
import { analyseText } from '../../../seed/text/analyse.ts';

type Given = readonly (readonly [string, NameType])[];

function read(body: string, published: string | null = null, given: Given = []): ActorFinding {
  const names: Name[] = given.map(([text, type]) => {
    const start = body.indexOf(text);
    return { start, end: start + text.length, text, type };
  });
  return findActors({
    body,
    sentences: analyseText(body),
    names,
    published: published === null ? null : { edtf: published, basis: 'option' },
  });
}

function texts(finding: ActorFinding, slug: string): string[] | undefined {
  return finding.actors.find((actor) => actor.slug === slug)?.mentions.map(({ text }) => text);
}

describe('states', () => {
  test('a demonym with officials or troops is the state, and says of which sector', () => {
    const finding = read('Bolivian officials met Peruvian troops.');
    expect(texts(finding, 'bolivia')).toEqual(['Bolivian officials']);
    expect(finding.mentions.map(({ sector }) => sector)).toEqual(['GOV', 'MIL']);
  });

  test('a demonym with rebels is a group of its own', () => {
    const finding = read('Ghanaian rebels took a bridge.');
    expect(finding.actors[0]).toMatchObject({
      slug: 'ghanaian-rebels',
      kind: 'ARMED_GROUP',
      country: 'GHA',
      sector: 'REB',
    });
  });

  test('U.S. keeps its last point and us is no state', () => {
    const finding = read('The U.S. told us to wait.');
    expect(texts(finding, 'united-states')).toEqual(['U.S.']);
  });

  test('hyphenated states are found one by one', () => {
    const finding = read('Norway-Sweden talks and Moscow-backed units are in the news.');
    expect(finding.actors.map(({ slug }) => slug)).toEqual(['norway', 'sweden', 'russia']);
  });

  test('the American state of Georgia is a place', () => {
    const finding = read('Voters in Atlanta decided the election in Georgia.');
    expect(finding.places).toContainEqual(expect.objectContaining({ name: 'Georgia', country: 'USA' }));
  });

  test('the administration of a president is the state', () => {
    expect(texts(read('The Clinton administration sent aid.'), 'united-states')).toEqual([
      'Clinton administration',
    ]);
  });
});

describe('capitals and seats', () => {
  test('a capital that acts is the government', () => {
    expect(texts(read('Nairobi rejected the offer. It surprised Kampala.'), 'kenya')).toEqual(['Nairobi']);
  });

  test('a capital behind a preposition of place is a place', () => {
    const finding = read('The minister arrived in Lisbon.');
    expect(finding.actors).toEqual([]);
    expect(finding.places).toEqual([expect.objectContaining({ name: 'Lisbon', country: 'PRT' })]);
    expect(finding.mentions[0]).toMatchObject({ actor: 'portugal', asPlace: true });
  });

  test('the Kremlin is Russia', () => {
    expect(texts(read('The Kremlin denied it.'), 'russia')).toEqual(['Kremlin']);
  });
});

describe('persons', () => {
  test('an office without a name is who held it at the date', () => {
    expect(texts(read('The Brazilian president criticised the plan.', '2014-08'), 'dilma-rousseff')).toEqual([
      'Brazilian president',
    ]);
    expect(
      texts(read('The Brazilian president criticised the plan.', '2020-01-05'), 'jair-bolsonaro'),
    ).toBeDefined();
  });

  test('an office without a date stays an office', () => {
    expect(read('The president of Kenya spoke.').actors[0]).toMatchObject({
      slug: 'president-of-kenya',
      country: 'KEN',
    });
  });

  test('another spelling is the same person', () => {
    for (const name of ['Muammar Gaddafi', 'Moammar Gadhafi']) {
      expect(texts(read(`${name} spoke for hours.`), 'muammar-gaddafi')).toEqual([name]);
    }
  });

  test('a title and a demonym give an unknown person country and sector, a surname follows', () => {
    const finding = read('Fijian Foreign Minister Tomasi Vunivalu flew home. Vunivalu was tired.');
    expect(finding.actors.find(({ slug }) => slug === 'tomasi-vunivalu')).toMatchObject({
      kind: 'PERSON',
      country: 'FJI',
      sector: 'GOV',
    });
    expect(texts(finding, 'tomasi-vunivalu')).toEqual(['Tomasi Vunivalu', 'Vunivalu']);
  });

  test('an apposition tells whose president somebody is', () => {
    const finding = read('Alma Oduya, the Zambian president, was there.', null, [['Alma Oduya', 'PERSON']]);
    expect(finding.actors.find(({ slug }) => slug === 'alma-oduya')).toMatchObject({
      country: 'ZMB',
      sector: 'GOV',
    });
  });

  test('a country word in the name of a person is no country', () => {
    const finding = read('Chad Whitlock plays drums.', null, [['Chad Whitlock', 'PERSON']]);
    expect(finding.actors.map(({ slug }) => slug)).toEqual(['chad-whitlock']);
  });

  test('he is the only man around', () => {
    expect(texts(read('Nelson Mandela spoke. He thanked the crowd.'), 'nelson-mandela')).toEqual([
      'Nelson Mandela',
      'He',
    ]);
  });

  test('he is nobody where there are two', () => {
    const finding = read('Nelson Mandela met Bill Clinton. He thanked the crowd.');
    expect(finding.mentions.filter(({ basis }) => basis === 'pronoun' && finding.actors.length > 2)).toEqual(
      [],
    );
  });
});

describe('organisations', () => {
  test('an acronym in brackets stands for the name before it', () => {
    const finding = read('The Lakeland Farmers Union (LFU) met. The LFU was angry.', null, [
      ['Lakeland Farmers Union', 'ORGANIZATION'],
    ]);
    expect(texts(finding, 'lakeland-farmers-union')).toEqual(['Lakeland Farmers Union', 'LFU', 'LFU']);
  });

  test('the group is the only armed group around', () => {
    const finding = read('Boko Haram attacked a village. The group took hostages.');
    expect(texts(finding, 'boko-haram')).toEqual(['Boko Haram', 'The group']);
  });

  test('an unknown organisation gets its kind from its noun and its country from its name', () => {
    const finding = read('The Bank of Lesotho Minerals closed.', null, [
      ['Bank of Lesotho Minerals', 'ORGANIZATION'],
    ]);
    expect(finding.actors).toEqual([expect.objectContaining({ kind: 'COMPANY', country: 'LSO' })]);
  });

  test('the two countries are both at once', () => {
    const finding = read('Chile and Peru signed a treaty. The two countries share a border.');
    expect(finding.mentions.at(-1)).toMatchObject({
      text: 'The two countries',
      actor: 'chile',
      others: ['peru'],
    });
  });
});

describe('offsets', () => {
  const pieces = [
    'Tehran',
    'U.S.',
    'Iranian officials',
    'the Kenyan president',
    "Mali's",
    'NATO (NATO)',
    'said',
    'in',
    'and',
    '.',
    '\n\n',
    'He',
    'Aung San Suu Kyi',
    'Côte d’Ivoire',
    '—',
    '😀',
    'Taliban fighters',
    'President Lula',
  ];

  test('every mention gives back its text and no two share a word, twice the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const body = parts.join(' ');
        const finding = read(body, '2015');
        let last = 0;
        for (const { start, end, text } of finding.mentions) {
          expect(body.slice(start, end)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(read(body, '2015').actors).toEqual(finding.actors);
      }),
      { numRuns: 60 },
    );
  });
});

test('a surname that a capital bears too is that of whom the text names in full', () => {
  const body = 'Jack London wrote to Oslo. London was ill.';
  const { mentions } = read(body, null, [['Jack London', 'PERSON']]);
  expect(mentions.filter(({ text }) => /London/.test(text)).map(({ actor }) => actor)).toEqual([
    'jack-london',
    'jack-london',
  ]);
});
