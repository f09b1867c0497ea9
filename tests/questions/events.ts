import type { Question } from './question.ts';

const told = 'totalCount edges { node { summary participants { role actor { slug } } } }';

/** Who did what to whom, where and when. */
export const eventQuestions: readonly Question[] = [
  {
    question: 'Who met whom in May 2022?',
    operation: `{ events(filter: { types: [CONSULT], when: { edtf: "2022-05" } }, first: 50) { ${told} } }`,
    answer:
      'Rahmon and Raisi in Tehran on 29 and 30 May, Khamenei and Rahmon on 30 May; security councils of eight countries in Dushanbe on 27 May.',
    holds: [
      'Ali Khamenei and Emomali Rahmon: Consult (visit), Tehran, 2022-05-30',
      'Emomali Rahmon → Iran: Consult (visit), Tehran, 2022-05-29',
      'Dushanbe, 2022-05-27',
    ],
    lacks: ['2022-06', '2022-04'],
    knownGap:
      'The meeting of Rahmon and Raisi on 30 May is read as the agreements they signed, not as a meeting, and a meeting of theirs on 17 May in Dushanbe is read out of the sentence on the drone plant.',
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which armed groups does Tajikistan act against, or they against it?',
    operation: `{ network(first: 100, filter: { maxIntensity: -0.1, participants: [{ actor: { countries: ["TJK"] } }, { actor: { kinds: [ARMED_GROUP] } }] }) {
      nodes { actor { slug kind } } edges { source { slug } target { slug } conflict } } }`,
    answer:
      'The Taliban, ISIS-K, Jamaat Ansarullah and other militants, and armed groups in Gorno-Badakhshan.',
    holds: [
      '{"actor":{"slug":"taliban","kind":"ARMED_GROUP"}}',
      '{"actor":{"slug":"islamic-state-khorasan-province","kind":"ARMED_GROUP"}}',
      '{"source":{"slug":"tajikistan"},"target":{"slug":"taliban"}',
      '{"source":{"slug":"islamic-state-khorasan-province"},"target":{"slug":"tajikistan"}',
    ],
    knownGap:
      'Jamaat Ansarullah is known as an actor, but no act against Tajikistan is read; groups that the texts do not name are kept apart as unnamed groups.',
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What did Iran do together with Tajikistan in 2022?',
    operation: `{ events(filter: { actors: { allOf: ["iran", "tajikistan"] }, minIntensity: 0.1, when: { edtf: "2022" } }) { ${told} } }`,
    answer:
      'It opened a drone plant in Dushanbe on 17 May; its president signed agreements with Rahmon on 30 May.',
    holds: ['Iran and Tajikistan: Cooperate, Dushanbe, 2022-05-17'],
    lacks: ['2021'],
    knownGap:
      'The agreements of 30 May are acts of the two presidents, which a filter on the states does not find: ask by countries of participants.',
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What happened in Tehran?',
    operation:
      '{ events(filter: { places: ["tehran-irn"] }, first: 50) { totalCount edges { node { summary place { name } } } } }',
    answer:
      "Rahmon's visit of May 2022, the meeting of Muttaqi and Massoud in January 2022, the meeting of Afghanistan's neighbours in October 2021, the ceasefire of 1994.",
    holds: [
      '2022-05-29',
      'Amir Khan Muttaqi and Ahmad Massoud: Consult (visit), Tehran, 2022-01"',
      'Tehran, 2021-10-27',
      'Tehran, 1994-09-17',
    ],
    lacks: ['"name":"Dushanbe"'],
    knownGap:
      'The parties of the ceasefire of 1994 are the Tajik government and the Tajik opposition; the opposition is taken for one in Iran.',
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Whom was force used against in Afghanistan?',
    operation: `{ events(filter: { types: [ASSAULT], countries: ["AFG"] }, first: 50) { ${told} } }`,
    answer:
      'Shiites and Hazaras, people at Kabul airport and US soldiers, ISIS-K, the defenders of Panjshir, cities taken by the Taliban.',
    holds: [
      '"slug":"shia-muslims"',
      '"slug":"hazaras"',
      '"slug":"united-states"',
      '{"role":"TARGET","actor":{"slug":"islamic-state-khorasan-province"}}',
    ],
    knownGap: 'The Imam Sahib district is taken for a person named Sahib.',
    statements: 3,
    roundTrips: 1,
  },
  {
    question: "What is told on somebody's word only?",
    operation:
      '{ events(filter: { claimStatuses: [ATTRIBUTED] }, first: 50) { totalCount edges { node { claimStatus attributedTo { slug } } } } }',
    answer:
      'Whatever a spokesman or leader says happened: the Taliban on Panjshir, Tokayev on terrorists trained abroad, ISIS-K on the airport.',
    holds: [
      '"slug":"zabihullah-mujahid"',
      '"slug":"kassym-jomart-tokayev"',
      '"slug":"islamic-state-khorasan-province"',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What is said not to have happened, and where does it say so?',
    operation:
      '{ events(filter: { claimStatuses: [NEGATED] }) { edges { node { summary evidence { quote article { headline } } } } } }',
    answer:
      'Among others: no government has recognised the Taliban, the Afghan government did not negotiate in Doha, NATO sends no troops to Ukraine.',
    holds: [
      'None of the governments at the table has recognised the Taliban.',
      'The Afghan government did not take part in the negotiations and did not sign.',
      'will not send troops to Ukraine',
    ],
    knownGap:
      "Karzai's remark that the war should not be fought in villages is taken for an attack that did not happen; that the Taliban were not invited to Samarkand is not found.",
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Who protested in Khorog?',
    operation: `{ events(filter: { types: [PROTEST], text: "Khorog" }) { ${told} } }`,
    answer:
      'Thousands of residents, from 25 to 28 November 2021 and again on 14 May 2022, against the Tajik authorities.',
    holds: ['2021-11-25/2021-11-28', '2022-05-14', '{"role":"TARGET","actor":{"slug":"tajikistan"}}'],
    knownGap:
      'Who protested is named only as people and residents: the first protest has the state on both sides, the second nobody as its source.',
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What happened on the very day that Kabul fell?',
    operation:
      '{ events(filter: { when: { edtf: "2021-08-15" } }) { edges { node { when { edtf } summary } } } }',
    answer: 'The Taliban entered Kabul on 15 August 2021 and President Ghani left.',
    holds: ['"edtf":"2021-08-15"', 'Taliban → Afghanistan: Assault, Kabul, 2021-08-15'],
    lacks: ['"edtf":"2021-08"', '"edtf":"2021-08-16"'],
    knownGap: "Ghani's leaving is taken for an attack on him.",
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What may have happened in 1998?',
    operation:
      '{ events(filter: { when: { edtf: "1998", relation: OVERLAPS } }) { edges { node { when { edtf start end } summary } } } }',
    answer:
      'The Taliban took Mazar-i-Sharif on 8 August; the Security Council spoke on 28 August; Iran massed troops in September.',
    holds: [
      'Taliban → Afghanistan: Assault, Mazar-i-Sharif, 1998-08-08',
      '1998-08-28',
      'Iran: Mobilize (troops), 1998-09',
      '1998-09-15',
      '"edtf":"1996/.."',
    ],
    knownGap:
      'The Council condemned the taking of the consulate and the murder of the diplomats; it is read as accusing Iran.',
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What happened before 2000, oldest first?',
    operation:
      '{ events(filter: { when: { edtf: "2000", relation: BEFORE } }, orderBy: [{ field: WHEN, direction: ASC }]) { edges { node { when { edtf } } } } }',
    answer:
      'The coup in Iran of 1953, the war of 1980 to 1988, the Tajik talks and ceasefire of 1994, Kabul in 1996, the peace accord of 27 June 1997, Mazar-i-Sharif in 1998.',
    holds: [
      '"edtf":"1953"',
      '"edtf":"1980/1988"',
      '"edtf":"1994-09-17"',
      '"edtf":"1996-09-27"',
      '"edtf":"1997-06-27"',
      '"edtf":"1998-08-08"',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which events do several articles report, and how far do these agree?',
    operation:
      '{ events(filter: { minReportCount: 2 }, orderBy: [{ field: REPORT_COUNT }]) { edges { node { summary corroboration { articles publications stated denied } } } } }',
    answer:
      "The drone plant of 17 May 2022, Rahmon's visit to Tehran, Raisi's to Dushanbe in September 2021, the fall of Kabul, the war in Ukraine.",
    holds: [
      '{"node":{"summary":"Iran and Tajikistan: Cooperate, Dushanbe, 2022-05-17","corroboration":{"articles":3,"publications":2,"stated":3,"denied":0}}}',
      'Kabul, 2021-08-15',
      'Russia → Ukraine: Assault, Kyiv',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which independent papers reported the drone plant, leaving reprints aside?',
    operation:
      '{ events(filter: { actors: { allOf: ["iran", "tajikistan"] }, minIndependentSourceCount: 2, when: { edtf: "2022-05-17" } }) { edges { node { summary reportCount independentSourceCount articles(filter: { reprint: false }) { nodes { publication { name } duplicates { totalCount } } } } } } }',
    answer:
      'Two: India Narrative, and the newsgraph desk in two articles. No article of this corpus is a reprint.',
    holds: [
      '"reportCount":3,"independentSourceCount":2',
      '{"publication":{"name":"India Narrative"},"duplicates":{"totalCount":0}}',
    ],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which ceasefires and withdrawals are told?',
    operation:
      '{ events(filter: { types: [RETREAT], modes: ["Ceasefire", "Withdraw"] }) { totalCount edges { node { mode summary } } } }',
    answer:
      'The US withdrawal from Kabul on 30 August 2021, the Tajik ceasefire of 1994 and peace of 27 June 1997, Afghan soldiers falling back in July 2021.',
    holds: [
      'United States → Afghanistan: Retreat (withdraw), Kabul, 2021-08-30',
      'Tajikistan and United Tajik Opposition: Retreat (ceasefire), Moscow, 1997-06-27',
      '1994-09-17',
      '2021-07-05',
    ],
    knownGap: 'The ceasefire that Rahmon and Japarov agreed at Samarkand is read as an agreement.',
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What did presidents do, as themselves?',
    operation: `{ events(filter: { participants: [{ roles: [SOURCE], actor: { office: { titles: ["president"] } } }] }, first: 40) { ${told} } }`,
    answer:
      'Rahmon, Japarov and Raisi met and signed, Putin and Zelensky went to war, Biden, Bush, Obama and Trump decided.',
    holds: [
      'Emomali Rahmon and Sadyr Japarov: Agree, Samarkand, 2022-09-16',
      '"slug":"ebrahim-raisi"',
      '"slug":"volodymyr-zelensky"',
      '"slug":"joe-biden"',
    ],
    statements: 2,
    roundTrips: 1,
  },
];
