import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../drizzle/vocabulary/event-types.ts';
import { extract } from '../../../seed/extract.ts';
import { bestEvent } from '../../support/best-event.ts';

/** Turns of phrase for what brings states together and for what is asked, by the most confident event. */
const turns: readonly (readonly [EventType, string | null, string])[] = [
  ['AGREE', null, 'Chad is to sell Mali a fleet of gunboats.'],
  ['AGREE', null, 'Norway and Iceland struck a bargain on herring.'],
  ['CONSULT', 'Visit', 'Gabonese leader Ali Bongo began a state visit to Kenya on Monday.'],
  ['CONSULT', 'Visit', 'The king of Jordan paid a call on the president of Malta.'],
  ['CONSULT', 'Third-party', 'Envoys from Chad and Niger held talks in Addis Ababa on cattle raids.'],
  ['CONSULT', null, 'Norway brought Sudan and Chad to the negotiating table.'],
  ['SUPPORT', null, 'The African Union readmitted Gabon on Friday.'],
  ['SUPPORT', null, 'The Peruvian leader spoke warmly of Chile.'],
  ['COOPERATE', null, 'Kenya reopened a rail link with Uganda.'],
  ['COOPERATE', null, 'Norway and Iceland are jointly exploring the seabed.'],
  ['COOPERATE', null, 'Spain handed an alleged arms dealer over to Peru.'],
  ['COOPERATE', null, 'Jordan tipped off Belgium about a cell of bombers.'],
  ['COOPERATE', null, 'Angola resumed exports of crude oil to India.'],
  ['AID', null, 'Qatar deposited $3 billion in the central bank of Lebanon.'],
  ['AID', null, 'Nepalese peacekeepers were flown to Haiti.'],
  ['AID', null, 'Kenya granted asylum to Ugandan officers.'],
  ['CONCEDE', null, 'Chile suspended a rise in bus fares after riots.'],
  ['RETREAT', 'Release', 'Cuba let 50 dissidents out of prison.'],
  ['RETREAT', null, 'Norway scrapped most of its sanctions on Belarus.'],
  ['REQUEST', 'Meet', 'Chad asked Niger to return to the negotiating table.'],
  ['REQUEST', 'Change', 'Canada urged Belarus to hold fresh elections.'],
  ['REQUEST', 'Yield', 'Peru demanded the return of its mummies from Spain.'],
  ['REQUEST', 'Assist', 'Chad pleaded with France for more warplanes.'],
  ['AGREE', null, 'Kenya offered Uganda a loan for a new railway.'],
  ['AGREE', null, 'Peru set a date for elections.'],
  ['CONSULT', 'Visit', 'A Chilean minister turned up in Lima on Monday.'],
  ['CONSULT', 'Visit', "The Kenyan president's trip to Norway was the first such visit in years."],
  ['CONSULT', 'Phone', 'The presidents of Mali and Chad discussed the drought by telephone.'],
  ['CONSULT', null, 'Oman carried messages between Chad and Niger.'],
  ['SUPPORT', null, 'Gabon called the Kenyan offer a welcome step.'],
  ['SUPPORT', null, 'The president of Malta reaffirmed ties with Cuba.'],
  ['COOPERATE', null, 'Norwegian and Swedish soldiers took part in joint war games.'],
  ['COOPERATE', null, 'Algeria began pumping gas to Spain.'],
  ['COOPERATE', null, 'Norwegian intelligence provided Chad with the coordinates of a camp.'],
  ['COOPERATE', null, 'Norwegian and Icelandic scientists are mapping the seabed together.'],
  ['AID', null, 'Norway built a school for Malawi.'],
  ['CONCEDE', null, 'Gabon took two opposition movements off its list of terrorist groups.'],
  ['RETREAT', null, 'Norway removed duties on Chilean salmon.'],
  ['RETREAT', 'Withdraw', 'Chadian units abandoned the Libyan town of Sabha.'],
  ['RETREAT', 'Access', 'Syria opened its reactor to experts of the United Nations.'],
  ['REQUEST', 'Assist', 'Chad requested that France send troops.'],
  ['REQUEST', 'Yield', 'Kenya told Somalia to remove its flag from the island.'],
  ['CONSULT', 'Phone', 'Norwegian Foreign Minister Anniken Huitfeldt called the king of Jordan by phone.'],
  ['SUPPORT', null, 'Norway gave Gabon credit for freeing a journalist.'],
  ['RETREAT', 'Ceasefire', 'Eritrea halted its bombardment of the border.'],
  ['RETREAT', 'Withdraw', 'Pakistan thinned out its garrison along the border with India.'],
  ['REQUEST', null, 'Malta requested the extradition of a banker from Peru.'],
];

/** Sentences that share words with those, and are something else or nothing. */
const others: readonly (readonly [EventType | null, string])[] = [
  [null, 'A Swedish bank bought shares in Norway.'],
  ['MOBILIZE', 'Chadian troops fanned out across the capital of Niger.'],
  ['RETREAT', 'Rebels in Chad handed their arms over to the army.'],
];

describe('the class and mode of accords, aid and demands', () => {
  test.each(turns)('%s %s: %s', (type, mode, body) => {
    expect(bestEvent(body)).toMatchObject({ type, mode });
  });

  test.each(others)('not that, but %s: %s', (type, body) => {
    expect(bestEvent(body)?.type ?? null).toBe(type);
  });
});

describe('the sides of accords, aid and demands', () => {
  test('who is asked to send somebody back is where that one is', () => {
    expect(targetsOf('Chad is pushing for the extradition of the tycoon Idriss Mahamat from Mali.')).toEqual([
      'mali',
    ]);
  });

  test('a visit by somebody to a place is to that place', () => {
    expect(targetsOf('The first visit by a Chilean leader to Peru ended on Monday.', 'CONSULT')).toEqual([
      'peru',
    ]);
  });

  test('what an opposition asks of nobody named it asks of its state', () => {
    expect(targetsOf('The Kenyan opposition coalition wants a new constitution.')).toEqual(['kenya']);
  });

  test('who grants something to somebody is no one to whom it is granted', () => {
    expect(targetsOf('Kenya granted asylum to Ugandan officers.')).toEqual(['uganda']);
  });
});

function targetsOf(body: string, type?: EventType): string[] {
  const { events } = extract({ body, published: null });
  const event = type === undefined ? bestEvent(body) : events.find((each) => each.type === type);
  return (event?.participants ?? []).filter(({ role }) => role === 'TARGET').map(({ actor }) => actor);
}
