import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../drizzle/vocabulary/event-types.ts';
import { extract } from '../../../seed/extract.ts';

function told(body: string) {
  return extract({ body, published: { edtf: '2014-08-20', basis: 'option' } }).events;
}

function types(body: string): EventType[] {
  return told(body).map(({ type }) => type);
}

describe('words in -ing', () => {
  test('what a speaker condemns in a list is no deed of his', () => {
    expect(types('President Ali Bongo condemned lawlessness, burning and killing in Chad.')).toEqual([
      'ACCUSE',
    ]);
  });

  test('what somebody did, told behind a comma, still is', () => {
    expect(types('Chad condemned the coup, killing two of its leaders.')).toContain('ASSAULT');
  });

  test('attacks that grow are told, and nobody hosts them', () => {
    const body =
      'While Norway had reached out to the group, growing attacks on Yazidis in Iraq have alienated Oslo.';
    expect(types(body)).toContain('ASSAULT');
  });
});

describe('verbs without a subject', () => {
  test("an 'it' that has a verb of its own is somebody", () => {
    const body = 'Chad fears a war. It has been fortifying its border since June.';
    const [event] = told(body).filter(({ type }) => type === 'MOBILIZE');
    expect(event?.participants[0]).toMatchObject({ role: 'SOURCE', actor: 'chad' });
  });
});

describe('what was and what is', () => {
  test("what is done 'once again' is news", () => {
    const [event] = told('Norway and Chad once again called for elections in Mali.');
    expect(event).toMatchObject({ type: 'REQUEST', background: false });
  });

  test("what was done 'once' is not", () => {
    const [event] = told('Norway once accused Mali of theft.');
    expect(event).toMatchObject({ type: 'ACCUSE', background: true });
  });
});

describe('pronouns of the other side', () => {
  test('nobody else in the clause takes the place of one', () => {
    const [event] = told('Norway condemned them in a letter about Chad.');
    expect(event?.participants.map(({ actor }) => actor) ?? []).not.toContain('chad');
  });
});

describe('one object for two verbs', () => {
  test.each([
    ['Chad condemned, and Mali welcomed, the plan of the United States.', 'ACCUSE', 'SUPPORT'],
    ['Chad rejected, while Mali and Niger accepted, the American proposal.', 'REJECT', 'AGREE'],
  ])('is whom both are about: %s', (body, first, second) => {
    const sides = (type: string) =>
      told(body)
        .find((event) => event.type === type)
        ?.participants.map(({ actor }) => actor);
    expect(sides(first)).toEqual(['chad', 'united-states']);
    expect(sides(second)).toEqual(expect.arrayContaining(['mali', 'united-states']));
  });
});

test('a second verb behind a perfect has its own object and date', () => {
  const body = 'Kenya has accused the rebels of genocide and imposed sanctions on Chad in January.';
  const events = told(body);
  expect(events.find(({ type }) => type === 'SANCTION')?.when?.edtf).toBe('2014-01');
  expect(events.find(({ type }) => type === 'ACCUSE')?.when?.edtf).not.toBe('2014-01');
});
