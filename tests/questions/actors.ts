import type { Question } from './question.ts';

/** Who is who, with whom, and since when. */
export const actorQuestions: readonly Question[] = [
  {
    question: 'Who was president of Iran in 2022?',
    operation:
      '{ actors(filter: { office: { titles: ["president"], countries: ["IRN"], at: { edtf: "2022-05" } } }) { edges { node { slug } } } }',
    answer: 'Ebrahim Raisi.',
    holds: ['{"actors":{"edges":[{"node":{"slug":"ebrahim-raisi"}}]}}'],
    lacks: ['hassan-rouhani'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which offices did Rahmon hold in 2015?',
    operation: '{ actor(slug: "emomali-rahmon") { offices(at: "2015") { title held { edtf } } } }',
    answer: 'President, since November 1992.',
    holds: ['[{"title":"president","held":{"edtf":"1992-11-20/.."}}]'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which states belong to the Shanghai Cooperation Organisation?',
    operation:
      '{ actors(filter: { kinds: [COUNTRY], memberOf: ["shanghai-cooperation-organisation"] }, first: 50) { edges { node { slug } } } }',
    answer:
      'China, India, Kazakhstan, Kyrgyzstan, Pakistan, Russia, Tajikistan and Uzbekistan; Iran since 2023 and Belarus since 2024.',
    holds: [
      '"china"',
      '"india"',
      '"kazakhstan"',
      '"kyrgyzstan"',
      '"pakistan"',
      '"russia"',
      '"tajikistan"',
      '"uzbekistan"',
      '"iran"',
      '"belarus"',
    ],
    lacks: ['"united-states"', '"turkmenistan"', '"afghanistan"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Whose name begins with Ahmad?',
    operation: '{ actors(filter: { namePrefix: "ahmad" }) { edges { node { name aliases } } } }',
    answer: 'Ahmad Massoud and his father, Ahmad Shah Massoud.',
    holds: ['"Ahmad Massoud"', '"Ahmad Shah Massoud"'],
    lacks: ['Mahmoud'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Who speaks most often in this corpus?',
    operation:
      '{ actors(filter: { minArticleCount: 3, kinds: [PERSON] }) { edges { node { slug quotations(first: 1) { totalCount edges { node { text } } } } } } }',
    answer: 'Barack Obama, in three articles; then Biden and Raisi.',
    holds: [
      '"slug":"barack-obama"',
      '"slug":"joe-biden"',
      '"slug":"ebrahim-raisi"',
      'This deal is not built on trust,',
    ],
    knownGap: 'People cannot be sorted by how often they are quoted; the reader compares the totals.',
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What is Raisi quoted as saying?',
    operation:
      '{ actor(slug: "ebrahim-raisi") { quotations { totalCount edges { node { text article { headline } } } } } }',
    answer:
      'That the region is no place for outsiders, that Afghan security matters, and that language, religion and culture bind Iran and Tajikistan.',
    holds: [
      'outsiders do not belong in the region and cannot make it secure',
      'Afghan security matters greatly to both countries',
      'a common language, religion and culture',
      'a new chapter in relations',
      'inclusive government',
    ],
    knownGap: "What he said of foreign forces in Tehran stands behind 'in his view' and is not read.",
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which articles quote Raisi about outsiders or foreigners?',
    operation:
      '{ articles(filter: { quotes: { slugs: ["ebrahim-raisi"] }, text: "outsiders OR foreigners OR foreign" }) { edges { node { headline quotations { text speaker { slug } } } } } }',
    answer:
      "The record of Rahmon's visit of June 2022: outsiders do not belong in the region; the report from Tehran: foreign forces bring it no security.",
    holds: [
      'outsiders do not belong in the region and cannot make it secure',
      'Rahmon and Raisi sign cooperation agreements in Tehran',
    ],
    knownGap: 'Of the report from Tehran, the sentence on foreign forces itself is not among the quotations.',
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'With whom does Iran act most, and is it friendly?',
    operation:
      '{ actor(slug: "iran") { counterparts(first: 10) { edges { eventCount cooperation conflict latest { edtf } node { slug } } } } }',
    answer: 'With Tajikistan, mostly friendly, with a quarrel in 2015; against the Taliban in 1998.',
    holds: [
      '"latest":{"edtf":"2022-05-17"},"node":{"slug":"tajikistan"}',
      '"conflict":7.5,"latest":{"edtf":"1998-09"},"node":{"slug":"taliban"}',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Who is named together with Ahmad Massoud?',
    operation:
      '{ actor(slug: "ahmad-massoud") { coMentions(first: 20) { totalCount edges { articleCount node { slug } } } } }',
    answer:
      'In all three articles the Taliban, Afghanistan, Tajikistan and Iran; also his father, his front, Saleh, Ismail Khan and Muttaqi.',
    holds: [
      '"articleCount":3,"node":{"slug":"taliban"}',
      '"articleCount":3,"node":{"slug":"afghanistan"}',
      '"articleCount":3,"node":{"slug":"tajikistan"}',
      '"articleCount":3,"node":{"slug":"iran"}',
      '"slug":"ahmad-shah-massoud"',
      '"slug":"national-resistance-front-of-afghanistan"',
      '"slug":"amrullah-saleh"',
      '"slug":"ismail-khan"',
      '"slug":"amir-khan-muttaqi"',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which armed groups were active in 2021?',
    operation:
      '{ actors(filter: { kinds: [ARMED_GROUP], active: { edtf: "2021" } }, first: 50) { edges { node { slug } } } }',
    answer: 'The Taliban, ISIS-K and the bomber at Kabul airport, and the resistance in Panjshir.',
    holds: ['"taliban"', '"islamic-state-khorasan-province"'],
    lacks: ['"northern-alliance"', '"united-tajik-opposition"'],
    knownGap: 'The National Resistance Front has no dated event of 2021.',
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What kinds of actors come from Tajikistan?',
    operation: '{ actorFacets(filter: { countries: ["TJK"] }) { kinds { value count } } }',
    answer: 'People, agencies, armed groups, the state, a party, media, the Pamiris.',
    holds: [
      '"value":"PERSON"',
      '"value":"COUNTRY","count":1',
      '"value":"AGENCY"',
      '"value":"ARMED_GROUP"',
      '"value":"PARTY","count":1',
      '"value":"ETHNIC_GROUP"',
    ],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What do the Taliban do?',
    operation:
      '{ actor(slug: "taliban") { events(first: 20, filter: { sources: { anyOf: ["taliban"] } }) { totalCount edges { roles node { summary } } } } }',
    answer:
      'They take Kunduz, Kabul and Panjshir in 2021 and Mazar-i-Sharif in 1998, talk with Russia and India, fight ISIS-K.',
    holds: [
      'Taliban → Afghanistan: Assault, Panjshir, 2021-09-06',
      'Russia and Taliban: Consult (visit), Moscow, 2021-10-20',
      'Kabul, 2021-08-15',
      'Mazar-i-Sharif, 1998-08-08',
    ],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which people of the news meet Rahmon?',
    operation:
      '{ actor(slug: "emomali-rahmon") { counterparts(filter: { types: [CONSULT] }) { edges { eventCount node { slug kind } } } } }',
    answer: 'Raisi, Khamenei, Putin, Japarov, Yeltsin and Nuri.',
    holds: [
      '"slug":"ebrahim-raisi"',
      '"slug":"ali-khamenei"',
      '"slug":"vladimir-putin"',
      '"slug":"sadyr-japarov"',
      '"slug":"boris-yeltsin"',
      '"slug":"said-abdullo-nuri"',
    ],
    knownGap: 'Qureshi, whom he received in August 2021, is not among them.',
    statements: 2,
    roundTrips: 1,
  },
];
