import type { Question } from './question.ts';

/** How things lie in time, in topics and between two sides; what the articles say. */
export const overviewQuestions: readonly Question[] = [
  {
    question: 'How did the cooperation of Iran and Tajikistan change from 2021 to 2022?',
    operation: `{ timeline(interval: YEAR, filter: { when: { edtf: "2021/2022" }, dyads: [
      { source: { countries: ["IRN"] }, target: { countries: ["TJK"] } },
      { source: { countries: ["TJK"] }, target: { countries: ["IRN"] } }] }) { buckets { edtf count cooperation conflict } spanning undated } }`,
    answer:
      'It grew: a military committee, a visit and agreements in 2021; a drone plant, a visit and agreements in 2022; no conflict in either year.',
    holds: ['"edtf":"2021","count":', '"edtf":"2022","count":', '"conflict":0}', '"undated":0'],
    knownGap: 'A meeting on 17 May 2022 that the texts do not tell is counted.',
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What did Iran and Tajikistan do to each other over the years?',
    operation:
      '{ dyad(one: { countries: ["IRN"] }, other: { countries: ["TJK"] }) { eventCount score events(first: 20) { edges { score node { when { edtf } summary } } } } }',
    answer:
      'Talks in Tehran in 1994, the quarrel of December 2015, the committee of April 2021, the summit of September 2021, the plant and the visit of May 2022.',
    holds: [
      '"edtf":"1994-09-17"',
      '"edtf":"2015-12"',
      'Iran and Tajikistan: Agree, 2021-04',
      '"edtf":"2021-09-18"',
      'Iran and Tajikistan: Coope',
      '"edtf":"2022-05-30"',
    ],
    lacks: ['"score":null'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'In which months of 2021 did most happen?',
    operation: '{ timeline(interval: MONTH, filter: { when: { edtf: "2021" } }) { buckets { edtf count } } }',
    answer: 'In August, when Kabul fell; then in September.',
    holds: ['"edtf":"2021-08"', '"edtf":"2021-09"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What happened in each month of 2022, in a line?',
    operation:
      '{ timeline(filter: { when: { edtf: "2022" } }) { buckets { edtf events(first: 2) { summary } } } }',
    answer:
      'Unrest in Kazakhstan in January, the invasion of Ukraine in February, the UN vote in March, bombs on Shiites in April, the drone plant in May, India in Kabul in June, Samarkand in September.',
    holds: [
      'Collective Security Treaty Organization',
      'Russia → Ukraine: Assault, Kyiv, 2022-02-24',
      'United Nations General Assembly → Russia',
      '2022-04-21',
      'Iran and Tajikistan: Cooperate, Dushanbe, 2022-05-17',
      'India → Afghanistan: Consult (visit), Kabul, 2022-06',
      'Samarkand, 2022-09-16',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Who acts on whom in the news of 2022?',
    operation:
      '{ network(filter: { when: { edtf: "2022" } }, first: 15) { nodes { actor { slug } weight } edges { source { slug } target { slug } eventCount } } }',
    answer:
      'Russia on Ukraine, Rahmon with Raisi and Japarov, Tajikistan on a journalist whom it arrests, India with the Taliban.',
    holds: [
      '{"source":{"slug":"russia"},"target":{"slug":"ukraine"}',
      '{"source":{"slug":"emomali-rahmon"},"target":{"slug":"sadyr-japarov"}',
      '{"source":{"slug":"tajikistan"},"target":{"slug":"ulfatkhonim-mamadshoeva"}',
      '{"source":{"slug":"india"},"target":{"slug":"taliban"}',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What are the articles about?',
    operation: '{ articleFacets { topics { label count } sections { value count } years { value count } } }',
    answer: 'Politics in 33 of 41, war and peace in 28; sixteen articles are of 2021, fourteen of 2022.',
    holds: [
      '"value":"Diplomacy","count":14',
      '"value":"Security","count":10',
      '"value":"2021","count":16',
      '"value":"2022","count":14',
      'conflict, war and peace',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which kinds of events does Russia take part in?',
    operation:
      '{ facets(filter: { actors: { anyOf: ["russia"] } }) { eventTypes { value count } quadClasses { value count } } }',
    answer: 'Meetings, troops and exercises, the war in Ukraine and the sanctions for it.',
    holds: ['"value":"CONSULT"', '"value":"MOBILIZE"', '"value":"ASSAULT"', '"value":"SANCTION"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which articles say something of drones?',
    operation:
      '{ search(query: "drone*", types: [ARTICLE]) { totalCount edges { highlights { field text } node { ... on Article { headline } } } } }',
    answer:
      'Five: on the plant, on the Turkic states, on Kabul airport, on Rahmon in Tehran, and the record of June 2022.',
    holds: [
      '"totalCount":5',
      'Iran opens plant for Ababil-2 drones in Tajikistan',
      'Turkic Council takes new name at Istanbul summit',
      'Islamic State branch claims bombing at Kabul airport',
      'Rahmon and Raisi sign cooperation agreements in Tehran',
      'With Russia embroiled in Ukraine',
    ],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Where does the border between Tajikistan and Afghanistan come up, without the Taliban?',
    operation:
      '{ search(query: "border Tajikistan -Taliban", types: [EVENT, ARTICLE]) { edges { node { __typename ... on Article { headline } } } } }',
    answer:
      'In the reports on the exercises of October 2021, the drone plant, Khorog, the peace of 1997 and Rushon.',
    holds: [
      'Russian-led alliance ends exercises on Tajik side of Afghan border',
      'Iran opens plant for Ababil-2 drones in Tajikistan',
    ],
    lacks: ['Taliban'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What else should I read after the article on the Samarkand summit?',
    operation:
      '{ articles(filter: { text: "Samarkand summit" }, first: 1) { edges { node { headline related(first: 3) { edges { score node { headline } sharedActors { name } sharedEvents { summary } } } } } } }',
    answer:
      'The report on the summit of Dushanbe a year before: the same organisation, Raisi, Putin, Modi and Rahmon.',
    holds: [
      '"related":{"edges":[{"score":',
      'Shanghai organisation agrees to admit Iran at Dushanbe summit',
      '{"name":"Narendra Modi"}',
      '{"name":"Shanghai Cooperation Organisation"}',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which articles of 2021 name both Russia and the Taliban?',
    operation:
      '{ articles(filter: { actors: { allOf: ["russia", "taliban"] }, published: { edtf: "2021" } }) { totalCount edges { node { headline published { edtf } } } } }',
    answer:
      'Nine, among them those on the Moscow format, on Russia urging calm, on the drill at Harb-Maidon and on the fall of Kabul.',
    holds: [
      '"totalCount":9',
      'Ten countries meet Taliban in Moscow and ask for inclusive government',
      'Russia urges Dushanbe and Kabul to settle their dispute',
      'Russia, Tajikistan and Uzbekistan end joint drill near Afghan border',
      'Taliban take Kabul as President Ghani leaves Afghanistan',
    ],
    lacks: ['"edtf":"2022'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What does the latest article rest on, word for word?',
    operation:
      '{ articles(first: 1) { edges { node { headline body mentions { start end surface } events(first: 3) { edges { evidence { start end quote } } } } } } }',
    answer: 'The ranges of its body for each name and event of the Samarkand summit.',
    holds: [
      'Iran has signed a memorandum on its obligations',
      '"surface":"Shanghai Cooperation Organisation"',
      '"quote":"',
    ],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which dates does the article on the fall of Kabul name?',
    operation:
      '{ articles(filter: { published: { edtf: "2021-08" }, text: "Kabul Ghani" }) { edges { node { dates { text edtf } } } } }',
    answer: '12 to 17 August 2021, 15 August among them.',
    holds: [
      '"text":"12 and 13 August","edtf":"2021-08-12/2021-08-13"',
      '"edtf":"2021-08-14"',
      '"text":"the morning of 15 August","edtf":"2021-08-15"',
      '"edtf":"2021-08-17"',
    ],
    statements: 2,
    roundTrips: 1,
  },
];
