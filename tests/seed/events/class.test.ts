import { describe, expect, test } from 'vitest';
import { type EventType, eventTypes } from '../../../drizzle/vocabulary/event-types.ts';
import { bestEvent } from '../../support/best-event.ts';

/** Of each class three sentences that are, each by its most confident event. */
const are: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: [
    'Pakistan and China agreed on Tuesday to build a new highway through the Karakoram.',
    'Turkey will send food and medicine to Sudan, its foreign minister said.',
    'Egypt vowed to help Libya rebuild its army.',
  ],
  CONSULT: [
    'Kenyan and Somali officials held talks in Nairobi about the maritime border.',
    'Qatar hosted a delegation of the Taliban last week.',
    'Negotiations between Armenia and Azerbaijan resumed in Geneva.',
  ],
  SUPPORT: [
    'Britain praised Jordan for taking part in the conference.',
    'Canada recognized Kosovo as an independent state.',
    'Cuba and Venezuela signed a trade treaty on Friday.',
  ],
  COOPERATE: [
    'Poland shares intelligence with Lithuania on border crossings.',
    'Iran opened a drone factory in Tajikistan.',
    'Spain extradited the suspect to Mexico.',
  ],
  AID: [
    'Japan donated 10,000 tents to Pakistan after the earthquake.',
    'Sweden granted asylum to an Iranian journalist.',
    'Kuwait gave Lebanon a grant of 50 million dollars.',
  ],
  CONCEDE: [
    'Saudi Arabia eased restrictions on women drivers.',
    'The Chilean government gave in to the demands of students.',
    'Sudan lifted the state of emergency in Darfur.',
  ],
  RETREAT: [
    'Israel released 26 Palestinian prisoners on Wednesday.',
    'Ethiopian troops withdrew from Somalia in January.',
    'The United States lifted sanctions on Myanmar.',
  ],
  REQUEST: [
    'Ukraine asked Germany for tanks.',
    'China urged the United States to lift its tariffs.',
    'The United Nations appealed to Sudan to open its border.',
  ],
  ACCUSE: [
    'Azerbaijan accused Armenia of shelling villages.',
    'Amnesty International criticised Egypt over the detention of activists.',
    'The International Criminal Court opened an investigation into war crimes in Ukraine.',
  ],
  REJECT: [
    'Iran rejected an American offer to hold direct talks.',
    'China vetoed a resolution on Syria at the Security Council.',
    'Ethiopia ruled out talks with rebels in Tigray.',
  ],
  THREATEN: [
    'North Korea threatened to attack South Korea.',
    'Russia warned Finland of consequences if it joined NATO.',
    'Turkey gave Syria an ultimatum.',
  ],
  PROTEST: [
    'Teachers in Honduras went on strike over pay.',
    'Farmers blocked roads in northern Greece.',
    'Opposition supporters rioted in Kinshasa.',
  ],
  SANCTION: [
    'Mali expelled the French ambassador.',
    'The United States suspended military aid to Egypt.',
    'A court in Russia sentenced Alexei Navalny to nine years in prison.',
  ],
  MOBILIZE: [
    'Russia massed troops on its border with Ukraine.',
    'China held naval drills near Taiwan.',
    'NATO placed its forces in Poland on high alert.',
  ],
  COERCE: [
    'Turkish police arrested 40 journalists in Istanbul.',
    'Iran seized a British tanker in the Strait of Hormuz.',
    'Uganda banned opposition rallies.',
  ],
  ASSAULT: [
    'Israeli warplanes bombed targets in Gaza.',
    'Gunmen killed 12 soldiers in Burkina Faso.',
    'Russian artillery shelled Kharkiv overnight.',
  ],
};

/** Of each class some sentences that nearly are: a word of the class, but another event or none. */
const nearlyAre: Readonly<Record<EventType, readonly string[]>> = {
  AGREE: [
    'Togo opened its borders to refugees, officials in Ghana said.',
    'Iran did not agree to the terms of the United States.',
    'Pakistan and India disagreed over the border.',
    'France rejected the agreement with Algeria.',
  ],
  CONSULT: [
    'Italy met its deficit target in March.',
    'Kenya met the deadline of the World Bank.',
    'Qatar hosted the championship in 2022.',
  ],
  SUPPORT: [
    'Nigeria refused to recognise Biafra.',
    'The roof of the stadium in Qatar is supported by steel columns.',
    'Senegal urged Mali to support the plan.',
  ],
  COOPERATE: [
    'Vietnam shares a border with Laos.',
    'Pakistan refused to cooperate with India.',
    'Germany will share intelligence with France.',
  ],
  AID: [
    'Norway gave up its lead over Sweden.',
    'Russia cut aid to Syria.',
    'Japan will provide aid to Nepal.',
  ],
  CONCEDE: [
    'Egypt lifted sanctions on Sudan.',
    'Peru declared a state of emergency in Cusco.',
    'Hungary refused to lift restrictions on Serbia.',
  ],
  RETREAT: [
    'Japan released figures on its trade with China.',
    'France refused to withdraw its troops from Mali.',
    'Jordan demanded the withdrawal of Israeli troops.',
  ],
  REQUEST: [
    'Reporters from Japan asked questions in Seoul.',
    'Israel rejected a demand from Lebanon.',
    'Ghana and Togo called off the match.',
  ],
  ACCUSE: [
    'Chile charged a fee of ten dollars to visitors from Peru.',
    'Morocco denied the accusation by Algeria.',
    'Doctors in Spain examined the patient from Portugal.',
  ],
  REJECT: [
    'Iran accepted an offer from Iraq.',
    'The currency of Kenya declined against the dollar.',
    'A spokesman for Turkey declined to comment on Greece.',
  ],
  THREATEN: [
    'Peru warned that the drought could become a disaster for Bolivia.',
    'A hurricane threatened the coast of Cuba.',
    'Kenya promised to help Somalia.',
    'Scientists in Japan warned of a quake off Taiwan.',
  ],
  PROTEST: [
    'Lightning struck a church in Poland.',
    'The team of Poland rallied to beat Sweden 3-2 in the final.',
    'Algeria accused Morocco of a strike on a convoy.',
  ],
  SANCTION: [
    'Sweden lifted sanctions on Eritrea.',
    'The United States threatened Iran with sanctions.',
    'Rain suspended play between India and England.',
  ],
  MOBILIZE: [
    'Russia withdrew its troops from Georgia.',
    'A choir of soldiers from Russia sang in Paris.',
    'Engineers tested the new metro in Egypt.',
  ],
  COERCE: [
    'Iran seized the opportunity to talk to Oman.',
    'Uganda lifted its ban on rallies.',
    'Ethiopia released the prisoners that Eritrea had asked for.',
  ],
  ASSAULT: [
    'An earthquake killed 300 people in Turkey.',
    'The United States beat Mexico in the final in Seattle.',
    'Brazil fought inflation with help from Chile.',
  ],
};

function mainType(body: string): EventType | null {
  return bestEvent(body)?.type ?? null;
}

describe.each(eventTypes)('%s', (type) => {
  test.each(are[type])('is told by: %s', (body) => {
    expect(mainType(body)).toBe(type);
  });

  test.each(nearlyAre[type])('is not told by: %s', (body) => {
    expect(mainType(body)).not.toBe(type);
  });
});
