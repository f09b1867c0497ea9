import { describe, expect, test } from 'vitest';
import { findNames } from '../../../seed/names/find.ts';
import { analyseText } from '../../../seed/text/analyse.ts';

function read(body: string): string[] {
  return findNames(analyseText(body), body).map(({ text, type }) => `${type} ${text}`);
}

describe('prose', () => {
  test('a minister, his country and his ministry', () => {
    const names = read('Foreign Minister Jorge Valdez of Peru said the Finance Ministry in Lima was wrong.');
    expect(names).toEqual([
      'PERSON Jorge Valdez',
      'LOCATION Peru',
      'ORGANIZATION Finance Ministry',
      'LOCATION Lima',
    ]);
  });

  test('what stands in front of a name is no part of it', () => {
    expect(read('On Friday Mr. Hughes thanked Mrs. Wilson for her letter.')).toEqual([
      'PERSON Hughes',
      'PERSON Wilson',
    ]);
  });

  test('no demonym is a name', () => {
    expect(read('The Bolivian government praised Peruvian and Chilean farmers.')).toEqual([]);
  });

  test('a company with its form', () => {
    expect(read('Brandvold Shipping Inc said its profit fell.')).toEqual([
      'ORGANIZATION Brandvold Shipping Inc',
    ]);
  });
});

describe('results and tables', () => {
  test('teams are organisations though places are called so', () => {
    const names = read(
      'HOCKEY - RESULTS .\n\nResults of National Hockey League games :\n\nDetroit 4 BUFFALO 1',
    );
    expect(names).toEqual(['ORGANIZATION Detroit', 'ORGANIZATION BUFFALO']);
  });

  test('a player with her country in brackets', () => {
    expect(read('Marta Lindqvist ( Sweden ) beat Ana Carvalho ( Brazil ) 6-1 6-4')).toEqual([
      'PERSON Marta Lindqvist',
      'LOCATION Sweden',
      'PERSON Ana Carvalho',
      'LOCATION Brazil',
    ]);
  });

  test('lines that only a line end parts are read one by one', () => {
    const body =
      'RUGBY - SCOTLAND HOLD WALES .\nPARIS 1998-03-07\nScotland and Wales drew 12-12 in a match that nobody in the stadium will remember .';
    expect(read(body)).toEqual([
      'LOCATION SCOTLAND',
      'LOCATION WALES',
      'LOCATION PARIS',
      'LOCATION Scotland',
      'LOCATION Wales',
    ]);
  });
});

describe('what the lists and the rest of the text know', () => {
  test('a region is a place where the news is not of sport', () => {
    expect(read('Police in New South Wales searched a forest.')).toEqual(['LOCATION New South Wales']);
    expect(read('The White House was lit in green for the visit.')).toEqual(['LOCATION White House']);
  });

  test('a country is one though a weekday follows', () => {
    expect(read('Rebels freed the ship off the coast of Somalia Wednesday after ten days.')).toEqual([
      'LOCATION Somalia',
    ]);
  });

  test('the article behind a dateline is no part of a name', () => {
    const names = read('BRUSSELS 1996-08-22 The European Commission said on Thursday it disagreed.');
    expect(names).toEqual(['LOCATION BRUSSELS', 'ORGANIZATION European Commission']);
  });

  test('what is an organisation in one sentence is one in the next', () => {
    const names = read(
      'Bundesbank Vice President Johann Gruber said on Tuesday the Bundesbank saw no need to act.',
    );
    expect(names).toEqual(['ORGANIZATION Bundesbank', 'PERSON Johann Gruber', 'ORGANIZATION Bundesbank']);
  });
});
