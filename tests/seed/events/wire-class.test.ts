import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../drizzle/vocabulary/event-types.ts';
import { bestEvent } from '../../support/best-event.ts';

/** Turns of phrase of the news agencies, each by its most confident event: class, mode where it has one, sentence. */
const wire: readonly (readonly [EventType, string | null, string])[] = [
  ['AGREE', null, 'Chad said on Monday it would reopen talks with Niger on fishing rights.'],
  ['AGREE', null, 'Canberra said it would contribute 200 police to a force for East Timor if asked to.'],
  ['AGREE', null, 'The Security Council is prepared to suspend sanctions on Libya.'],
  ['CONSULT', null, 'High-level contacts between Syria and Turkey resumed last month.'],
  ['CONSULT', 'Phone', 'President Chirac rang Tony Blair on Sunday night to discuss the crisis.'],
  ['SUPPORT', null, 'Havana has come out in support of Zimbabwe over its land reform.'],
  ['SUPPORT', null, 'The Vatican granted Israel diplomatic recognition after decades of coolness.'],
  ['SUPPORT', null, 'Belarus and Kazakhstan concluded a treaty of friendship in Minsk.'],
  ['COOPERATE', null, 'Brazilian and Argentine police carried out a joint operation against smugglers.'],
  ['COOPERATE', null, 'South Korean shipyards have won orders from Vietnam for six tankers.'],
  ['AID', null, 'Riyadh has put up a billion dollars to shore up the currency of Pakistan.'],
  ['AID', null, 'Cuba sent doctors to Angola.'],
  ['AID', null, 'The UN sent peace-keeping troops to Mali.'],
  ['CONCEDE', null, 'Uzbekistan has done away with exit visas for its citizens.'],
  ['CONCEDE', null, 'Iran relaxed its ban on satellite dishes.'],
  ['RETREAT', 'Disarm', 'The Irish Republican Army handed over its weapons.'],
  ['RETREAT', 'Ceasefire', 'The rebels in Burundi declared a cease-fire on Monday.'],
  ['RETREAT', 'Access', 'Libya has opened all its nuclear sites to inspectors of the United Nations.'],
  ['REQUEST', null, 'Georgia has applied to join the North Atlantic Treaty Organization.'],
  ['REQUEST', 'Yield', 'Amnesty International urged Myanmar to free political prisoners.'],
  ['REQUEST', 'Change', 'Filipino bishops called for the resignation of the president.'],
  ['ACCUSE', 'Allege', 'Colombia took its complaint about rebel camps in Venezuela to the United Nations.'],
  ['ACCUSE', 'Disapprove', "The Irish prime minister was scathing about Britain's handling of the march."],
  ['REJECT', 'Meet', "Iran's supreme leader poured cold water on an American offer of dialogue."],
  ['REJECT', 'Meet', 'India sees no point in talks with Pakistan, an official said.'],
  ['REJECT', 'Yield', 'Iraq barred UN inspectors from a ministry building for a third day.'],
  ['THREATEN', 'Violence', 'China has not ruled out the use of force against Taiwan.'],
  ['THREATEN', 'Violence', 'Israel hinted that it might bomb nuclear plants in Iran.'],
  ['THREATEN', 'Relations', 'France will cut off aid to Ivory Coast unless the vote is fair.'],
  ['PROTEST', 'Strike', 'Peruvian teachers stayed off work for the second day.'],
  ['PROTEST', 'Obstruct', 'Jobless Argentines put up barricades on roads.'],
  ['PROTEST', 'Demo', 'The Georgian opposition kept up its sit-in outside the parliament building.'],
  ['SANCTION', 'Withdraw', 'Zimbabwe pulled out of the Commonwealth.'],
  ['SANCTION', 'Expel', 'Iran sent UN nuclear inspectors packing.'],
  ['MOBILIZE', 'Weapons', 'North Korea test-fired two missiles into the sea.'],
  ['MOBILIZE', 'Police', 'France posted 10,000 extra policemen at stations and airports.'],
  ['COERCE', 'Censor', 'Russia took the last independent television channel off the air.'],
  ['COERCE', 'Arrest', 'Azerbaijani police picked up a dozen members of the opposition.'],
  ['ASSAULT', 'Abduct', 'Rebels made off with 30 children from a village in Uganda.'],
  ['ASSAULT', 'Explosives', 'A roadside bomb ripped through a bus in northern Iraq.'],
  ['ASSAULT', 'Heavy-weapons', 'Mortar shells rained down on a market in Somalia.'],
];

/** Sentences that share words with those, and are something else or nothing. */
const others: readonly (readonly [EventType | null, string])[] = [
  [null, 'Fog grounded all flights at Lima airport in Peru.'],
  ['ASSAULT', 'The Peruvian army attacked a ceasefire monitor.'],
  ['REQUEST', 'Iran asked the inspectors of the United Nations to stay.'],
  ['AID', 'Canada cancelled a debt that Ghana owed.'],
];

describe('the class and mode of what agencies write', () => {
  test.each(wire)('%s %s: %s', (type, mode, body) => {
    expect(bestEvent(body)).toMatchObject({ type, mode });
  });

  test.each(others)('not that, but %s: %s', (type, body) => {
    expect(bestEvent(body)?.type ?? null).toBe(type);
  });
});
