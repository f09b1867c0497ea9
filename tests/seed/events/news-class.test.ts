import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../drizzle/vocabulary/event-types.ts';
import { extract } from '../../../seed/extract.ts';
import { bestEvent } from '../../support/best-event.ts';

/** News of courts, prizes, rescues and companies: of each class three sentences that are, three that nearly are. */
const sentences: Partial<Record<EventType, { are: string[]; nearly: string[] }>> = {
  SUPPORT: {
    are: [
      'The jury in Berlin awarded the prize to an Iranian director.',
      'Ukraine received praise from Canada.',
      'A court in Kenya upheld the ruling.',
    ],
    nearly: [
      'The referee awarded a penalty to Ghana.',
      'Ukraine received a letter from Canada.',
      'A court in Kenya overturned the ruling.',
    ],
  },
  AID: {
    are: [
      'Firefighters pulled nine survivors from the rubble in Nepal.',
      'Malawi received 300,000 doses of the vaccine from India.',
      'The coast guard rescued 40 migrants off Malta.',
    ],
    nearly: [
      'Thieves pulled nine statues from the temple in Nepal.',
      'Malawi received a rebuke from India.',
      'A court in Malta sentenced 40 migrants.',
    ],
  },
  CONCEDE: {
    are: [
      'A court in Spain acquitted the singer.',
      'Judges in Brazil quashed the conviction of the former president.',
      'An Italian court ruled that the couple may marry.',
    ],
    nearly: [
      'A court in Spain convicted the singer.',
      'Brazil conceded a goal to Peru.',
      'An Italian court ruled that the marriage was unlawful.',
    ],
  },
  COERCE: {
    are: [
      'The former minister went on trial in Senegal.',
      'Norway suspended oil drilling in the Barents Sea.',
      'Hackers broke into a bank in Chile.',
    ],
    nearly: [
      'The former minister went on holiday in Senegal.',
      'Norway resumed oil shipments to Poland.',
      'Chile opened a new bank in Santiago.',
    ],
  },
  SANCTION: {
    are: [
      'Kenya was suspended from the tournament.',
      'A judge in Oslo jailed the trader for six years.',
      'Eritrea told the observers of the United Nations to leave.',
    ],
    nearly: [
      'Kenya was admitted to the tournament.',
      'Soldiers in Mali arrested the trader.',
      'Eritrea told the observers of the United Nations a story.',
    ],
  },
  PROTEST: {
    are: [
      'Nurses in Zambia walked off the job.',
      'Dock workers in Chile went on strike over pay.',
      'Miners in Peru walked out over pay.',
    ],
    nearly: [
      'Nurses in Zambia treated refugees from Congo.',
      'Chile bought tools from Peru.',
      'Peru pulled out of talks with Chile.',
    ],
  },
  REJECT: {
    are: [
      'Iran does not recognise the government of Kosovo.',
      'Bhutan turned down an offer of help from China.',
      'A court in Malawi ruled that the vote was invalid.',
    ],
    nearly: [
      'Iran recognised the government of Kosovo.',
      'Bhutan accepted an offer of help from China.',
      'A court in Malawi ruled that the vote was valid.',
    ],
  },
};

function mainType(body: string): EventType | null {
  return bestEvent(body)?.type ?? null;
}

describe.each(Object.entries(sentences))('%s', (type, { are, nearly }) => {
  test.each(are)('is told by: %s', (body) => {
    expect(mainType(body)).toBe(type);
  });

  test.each(nearly)('is not told by: %s', (body) => {
    expect(mainType(body)).not.toBe(type);
  });
});

describe('mode', () => {
  test.each([
    ['The foreign minister of Chile met his Peruvian counterpart in Lima.', 'Visit'],
    ['The foreign minister of Chile met his Peruvian counterpart in Geneva.', 'Third-party'],
    ['Chile asked Peru for fighter jets.', 'Assist'],
    ['Sudan rejected an invitation from Chad.', 'Meet'],
    ['Iran refused to release the sailors of Britain.', 'Yield'],
    ['The European Union warned that it would impose sanctions on Mali.', 'Restrict'],
    ['Turkey threatened to crush the rebels in Syria.', 'Violence'],
    ['Police in Belarus fired rubber bullets at the crowd.', 'Crowd-control'],
    ['Air strikes killed at least 20 Yemenis in Aden.', 'Aerial'],
    ['Doctors in Poland stopped work to demand higher pay.', 'Strike'],
    ['Rioters set fire to cars in Paris.', 'Riot'],
    ['Miners threatened to call a general strike against the Bolivian government.', 'Relations'],
    ['Rebels captured the town of Goma in Congo.', null],
  ])('of %s', (body, mode) => {
    expect(bestEvent(body)?.mode).toBe(mode);
  });

  test('a meeting within one state has none', () => {
    const { events } = extract({
      body: 'The president of Chile met his ministers in Santiago.',
      published: null,
    });
    expect(events.map(({ mode }) => mode)).not.toContain('Visit');
  });
});

describe('who undergoes it', () => {
  test.each([
    ['Malawi received food from India.', 'india', 'malawi'],
    ['Ukraine won praise from Canada.', 'canada', 'ukraine'],
  ])('%s', (body, source, target) => {
    const { participants } = extract({ body, published: null }).events[0] ?? { participants: [] };
    expect(participants.map(({ role, actor }) => `${role} ${actor}`)).toEqual([
      `SOURCE ${source}`,
      `TARGET ${target}`,
    ]);
  });
});
