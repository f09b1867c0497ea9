import { describe, expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';
import { bestEvent, bestSides } from '../../support/best-event.ts';

/** The most confident event as `CLASS mode`, and its sides. */
function told(body: string): { class: string; source: string[]; target: string[] } {
  const best = bestEvent(body);
  return { class: `${best?.type} ${best?.mode}`, ...bestSides(body) };
}

describe('turns of phrase of news on conflict', () => {
  test.each([
    ['Mali levelled accusations against Chad.', 'ACCUSE Allege'],
    ['Chad responded with fury to the move by Mali.', 'ACCUSE Disapprove'],
    ['Peru set up a commission of inquiry into the killings.', 'ACCUSE Investigate'],
    ['Norway said no to a plea by Chad.', 'REJECT null'],
    ['The Sudanese government stuck to its refusal to admit observers of Chad.', 'REJECT Yield'],
    ['Chad is not going to sign the treaty with Mali.', 'REJECT Assist'],
    ['Mali threatened Chad with expulsion from the union.', 'THREATEN Expel'],
    ['Mali promised to carry the war into Chad unless its rebels disarm.', 'THREATEN Violence'],
    ['Chad might bar flights from Mali unless it yields.', 'THREATEN Relations'],
    ['The opposition in Togo withdrew from the election.', 'PROTEST Boycott'],
    ['A general strike shut down the ports of Chile.', 'PROTEST Strike'],
    ['Farmers in Chile cut the main highway with tractors.', 'PROTEST Obstruct'],
    ['Norway imposed a travel ban on officials of Chad.', 'SANCTION Discontinue'],
    ['The Commonwealth stripped Fiji of its membership.', 'SANCTION Expel'],
    ['Police in Kenya were put on alert.', 'MOBILIZE Police'],
    ['Greek warships put to sea.', 'MOBILIZE Troops'],
    ['Two editors in Chad were thrown into prison.', 'COERCE Arrest'],
    ['Chad pulled the plug on an independent radio station.', 'COERCE Censor'],
    ['Police in Chad kept marchers from reaching the palace.', 'COERCE Restrict'],
    ['Hackers from Russia knocked out websites in Estonia.', 'COERCE Cyber'],
    ['Rebels in Mali seized three French engineers.', 'ASSAULT Abduct'],
    ['A bomber rammed a lorry into a barracks in Mali.', 'ASSAULT Suicide-attack'],
    ['A swarm of drones hit a depot in Chad.', 'ASSAULT Drone'],
    ['Mali said that the vote in Chad had been a farce.', 'ACCUSE Disapprove'],
    ['Kenya turned aside a demand by Somalia.', 'REJECT null'],
    ['Togo threatened marchers with prison.', 'THREATEN Arrest'],
    ['Growers in Peru felled trees across the road.', 'PROTEST Obstruct'],
    ['Norway gave two diplomats of Chad 48 hours to leave.', 'SANCTION Expel'],
    ['Norway put its aid to Chad on ice.', 'SANCTION Discontinue'],
    ['Chad ferried troops to the border with Mali.', 'MOBILIZE Troops'],
    ['Lagos was placed under a curfew by the Nigerian police.', 'COERCE Curfew'],
    ['Soldiers in Chad bundled herders over the border.', 'COERCE Deport'],
    ['Gunmen in Chad dragged a French teacher from his car.', 'ASSAULT Abduct'],
  ])('%s', (body, expected) => {
    expect(told(body).class).toBe(expected);
  });

  test.each([
    ['Chad responded to the move by Mali.', 'ACCUSE'],
    ['Chad is going to sign the treaty with Mali.', 'REJECT'],
    ['Mali promised to march with Chad.', 'THREATEN'],
    ['A general failure shut down the ports of Chile.', 'PROTEST'],
    ['A tourist drove a car into a garage in Mali.', 'COERCE'],
    ['Chad kept the plug of the radio.', 'COERCE'],
  ])('nearly, but not: %s', (body, type) => {
    const { events } = extract({ body, published: null });
    expect(events.map((event) => event.type)).not.toContain(type);
  });
});

describe('who did it', () => {
  test.each([
    [
      'an agent that hangs on another noun',
      'Two Kenyan soldiers were shot dead in an ambush by gunmen in Somalia.',
      'SOM',
      'KEN',
    ],
    [
      'an agent behind a place',
      'A Russian judge was gunned down outside her house in Moscow by killers.',
      'RUS',
      'RUS',
    ],
    [
      "'its' is whoever the clause is about",
      'The Sudanese government stuck to its refusal to admit observers of Chad.',
      'SDN',
      'TCD',
    ],
    ['a faith is that of the state in front of it', 'Algerian Muslims condemned France.', 'DZA', 'FRA'],
    [
      "'him' may be whom the main clause is about",
      'A Kenyan boy died after Somali soldiers shot him.',
      'SOM',
      'KEN',
    ],
    ['those in office call out the police', 'Extra police were drafted into London.', 'GBR', 'GBR'],
  ])('%s', (_, body, source, target) => {
    expect(told(body)).toMatchObject({ source: [source], target: [target] });
  });

  test('what is done in one’s own city is done at home, whoever is named behind', () => {
    expect(told('Chad imposed a curfew on N’Djamena after clashes with Mali.').target).toEqual(['TCD']);
  });

  test('of two who fight each other one may be without a name', () => {
    const { source } = told('Fighting raged between the Chadian army and rebels.');
    expect(source).toEqual(['TCD', 'TCD']);
  });

  test('a reason is not the other side', () => {
    expect(told('Norway suspended aid to Chad in protest against the killings in Mali.').target).toEqual([
      'TCD',
    ]);
  });

  test.each([
    ['The Knesset condemned Iran.', 'ISR'],
    ['The Pentagon sent a warship to Iran.', 'USA'],
    ['The Clinton administration threatened Iran with sanctions.', 'USA'],
  ])('a body that one state alone has is its, whomever the news is about: %s', (body, source) => {
    expect(told(body).source).toEqual([source]);
  });
});

test('a verb behind the name of a city is the verb of the sentence', () => {
  expect(told('Mobs in the Peruvian city of Tacna ransacked shops in the centre.')).toEqual({
    class: 'PROTEST Riot',
    source: ['PER'],
    target: ['PER'],
  });
});
