import { describe, expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';
import { bestSides } from '../../support/best-event.ts';

/** The sides of the most confident event, sorted. */
function sides(body: string): { source: string[]; target: string[] } {
  const { source, target } = bestSides(body);
  return { source: source.sort(), target: target.sort() };
}

describe('who did it where the sentence names no agent', () => {
  test('peacekeepers that are sent are sent by whose they are', () => {
    expect(sides('UN peacekeepers were deployed in Haiti.')).toEqual({
      source: ['INTERNATIONAL_ORGANIZATION'],
      target: ['HTI'],
    });
  });

  test('who is thrown out of a league is thrown out by it', () => {
    expect(sides('Fiji was thrown out of the Commonwealth after the coup.')).toEqual({
      source: ['INTERNATIONAL_ORGANIZATION'],
      target: ['FJI'],
    });
  });

  test('who is killed in an air strike is killed by those whose strike it was', () => {
    const body =
      "Dozens of civilians were killed in an American air strike in Afghanistan's Kunduz province.";
    expect(sides(body)).toEqual({ source: ['USA'], target: ['AFG'] });
  });

  test('a curfew is clamped on a town by its state', () => {
    expect(sides('A curfew has been clamped on the Indonesian town of Ambon.').source).toEqual(['IDN']);
  });

  test('who is killed by nobody named is killed by nobody', () => {
    expect(sides('The politician was assassinated in Pakistan.').source).toEqual([]);
  });
});

describe('whom it is done to where the sentence names nobody', () => {
  test('strikers strike against their own state', () => {
    expect(sides('French railway workers walked out on Tuesday over pension cuts.')).toEqual({
      source: ['FRA'],
      target: ['FRA'],
    });
  });

  test('a minister resigns from an office of his state', () => {
    expect(sides("Japan's finance minister stepped down on Friday.").target).toEqual(['JPN']);
  });

  test('rebels lay down their arms before their state', () => {
    expect(sides('The Irish Republican Army handed over its weapons.').target).toEqual(['GBR']);
  });

  test('a test of missiles is done to nobody', () => {
    expect(sides('North Korea test-fired two missiles into the sea.').target).toEqual([]);
  });

  test('a threat on a condition is to whom the condition names', () => {
    const body = "Congo's president said his army would strike back if Rwanda crossed the border again.";
    expect(sides(body)).toEqual({ source: ['COD'], target: ['RWA'] });
  });

  test("a border with a state is that state's", () => {
    expect(
      sides("President Chavez ordered ten battalions to Venezuela's border with Colombia.").target,
    ).toEqual(['COL']);
  });

  test('what is handed over goes to whom it is handed to', () => {
    expect(sides('Kenya donated French tents to Mali.')).toEqual({ source: ['KEN'], target: ['MLI'] });
  });

  test("'behind' and 'in support of' say for whom", () => {
    expect(sides('The Kremlin threw its weight behind the Syrian president.').target).toEqual(['SYR']);
    expect(sides('Havana has come out in support of Zimbabwe.').target).toEqual(['ZWE']);
  });

  test('fighting between two is between both', () => {
    const { source, target } = sides(
      'Fighting between Chadian soldiers and Sudanese militias broke out again.',
    );
    expect([...source, ...target].sort()).toEqual(['SDN', 'SDN', 'TCD', 'TCD']);
  });
});

describe('who fights where fighting breaks out', () => {
  test.each([
    ['Clashes broke out on the border between Chad and Niger on Monday.', ['NER', 'TCD']],
    ['Heavy fighting erupted on the Chad-Niger border.', ['NER', 'TCD']],
    ['Skirmishes continued along the border of Chad and Sudan.', ['SDN', 'TCD']],
  ])('those whose border it is: %s', (body, both) => {
    expect(sides(body)).toEqual({ source: both, target: both });
  });

  test('those of whom the clause before tells, and whose ground it names', () => {
    const body = 'Boko Haram came to Chad in May, and clashes have been taking place since.';
    const { events } = extract({ body, published: null });
    const clash = events.find(({ trigger }) => body.slice(trigger.start, trigger.end) === 'taking place');
    const sources = clash?.participants.filter(({ role }) => role === 'SOURCE').map(({ actor }) => actor);
    expect(sources?.sort()).toEqual(['boko-haram', 'chad']);
  });

  test('nobody, where a border of one state is named', () => {
    expect(sides('Clashes broke out on the border of Chad.').target).toEqual(['TCD']);
  });
});

test('who confirms an attack did not carry it out', () => {
  expect(sides('President William Ruto confirmed the attack on Nairobi.').source).toEqual([]);
});
