import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreeTags } from '../../../seed/text/agree-tags.ts';
import { analyseText } from '../../../seed/text/analyse.ts';
import { type ParsedWord, parseSentences, parseWords } from '../../../seed/text/parser.ts';

function expectTree(words: readonly ParsedWord[]): void {
  const roots = words.filter((word) => word.head < 0);
  expect(roots).toMatchObject([{ head: -1, relation: 'root' }]);
  for (const word of words) {
    let above: ParsedWord | undefined = word;
    for (let step = 0; step < words.length && above && above.head >= 0; step++) above = words[above.head];
    expect(above).toBe(roots[0]);
    expect(word.upos).toMatch(/^[A-Z]+$/);
    expect(word.relation === 'root').toBe(word.head < 0);
  }
}

describe('a tree', () => {
  test('has one root and no cycle, whatever the words are', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('the', 'attacked', 'of', ',', '.', 'Minister', ''),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (texts) => {
        const words = parseWords(texts);
        expect(words).toHaveLength(texts.length);
        expectTree(words);
      }),
      { numRuns: 60 },
    );
  });

  test.each([1, 2, 300, 400, 401, 1_000])('of %d words has one root', (count) => {
    const texts = Array.from({ length: count }, (_, at) => ['soldiers', 'left', 'and'][at % 3] as string);
    expectTree(parseWords(texts));
  });

  test('of no words is empty', () => {
    expect(parseWords([])).toEqual([]);
  });

  test('is the same every time, whatever was read before', () => {
    const texts = 'The two ministers met in Geneva on Monday .'.split(' ');
    const first = parseWords(texts);
    parseWords('Nobody came , and the talks were called off .'.split(' '));
    expect(parseWords(texts)).toEqual(first);
  });

  test('is the same alone and among many, whatever their lengths', () => {
    const words =
      'The talks in Oslo , which 20 envoys of both sides joined , were called off on Monday .'.split(' ');
    const sentences = Array.from({ length: 60 }, (_, at) => {
      return Array.from(
        { length: (at * 7) % 23 },
        (_, word) => words[(word * (at + 1)) % words.length] as string,
      );
    });
    expect(parseSentences(sentences)).toEqual(sentences.map((texts) => parseWords(texts)));
  });

  test('of a sentence does not depend on what stands beside it', () => {
    const sentence = 'The envoy flew to Oslo and met the rebels.';
    const alone = analyseText(sentence)[0];
    const among = analyseText(`Rain fell.\n\n${sentence}\n\nWhy did the long talks about water fail?`)[1];
    const shape = ({ tokens }: { tokens: readonly { head: number; relation: string; tag: string }[] }) =>
      tokens.map(({ head, relation, tag }) => [head, relation, tag]);
    expect(shape(among ?? { tokens: [] })).toEqual(shape(alone ?? { tokens: [] }));
  });
});

describe('a participle', () => {
  const banned = (...below: string[]): ParsedWord[] => [
    { upos: 'VERB', tag: 'VBN', head: -1, relation: 'root' },
    ...below.map((relation) => ({ upos: 'NOUN', tag: 'NN', head: 0, relation })),
  ];

  test.each([
    [['nsubj', 'obj'], 'VBD'],
    [['nsubj', 'aux'], 'VBN'],
    [['nsubj:pass', 'aux:pass'], 'VBN'],
    [['obl'], 'VBN'],
  ])('with %j below it is tagged %s', (below, tag) => {
    expect(agreeTags(banned(...below))[0]?.tag).toBe(tag);
  });
});

describe('who does what to whom', () => {
  const arcs = (sentence: string) => {
    const texts = sentence.split(' ');
    return parseWords(texts).map((word, at) => `${texts[at]} <${word.relation}- ${texts[word.head] ?? ''}`);
  };

  test('is told by subject and object', () => {
    expect(arcs('The army attacked two villages on Friday .')).toEqual(
      expect.arrayContaining([
        'army <nsubj- attacked',
        'villages <obj- attacked',
        'Friday <obl- attacked',
        'attacked <root- ',
      ]),
    );
  });

  test('is told by the clause that a verb of speech brings, though a date or a place stands before it', () => {
    expect(arcs('The rebels said on 6 May that they had captured the port .')).toEqual(
      expect.arrayContaining(['captured <ccomp- said', 'that <mark- captured', 'they <nsubj- captured']),
    );
    expect(arcs('An aide told reporters in Nairobi that the port had reopened .')).toEqual(
      expect.arrayContaining(['reopened <ccomp- told', 'port <nsubj- reopened']),
    );
  });

  test('is told by passive subject and agent', () => {
    expect(arcs('The mayor was arrested by federal police .')).toEqual(
      expect.arrayContaining(['mayor <nsubj:pass- arrested']),
    );
  });
});
