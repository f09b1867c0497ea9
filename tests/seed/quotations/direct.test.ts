import { describe, expect, test } from 'vitest';
import { readSpeech } from '../../support/read-speech.ts';

type Case = readonly [text: string, ...speech: string[]];

const marks: Case[] = [
  ['“The bridge is open again,” Maria Lopez said.', 'The bridge is open again, → maria-lopez'],
  ['"The bridge is open again," Maria Lopez said.', 'The bridge is open again, → maria-lopez'],
  ["'The bridge is open again,' Maria Lopez said.", 'The bridge is open again, → maria-lopez'],
  ['‘The bridge is open again,’ Maria Lopez said.', 'The bridge is open again, → maria-lopez'],
  ['«The bridge is open again», Maria Lopez said.', 'The bridge is open again → maria-lopez'],
  ['„The bridge is open again“, Maria Lopez said.', 'The bridge is open again → maria-lopez'],
  [
    "'We don't know whose it is, but it's the villagers' land,' Maria Lopez said.",
    "We don't know whose it is, but it's the villagers' land, → maria-lopez",
  ],
  [
    '“They told us ‘leave now’ and we left,” Maria Lopez said.',
    'They told us ‘leave now’ and we left, → maria-lopez',
  ],
  ['Maria Lopez said, "The bridge is open again".', 'The bridge is open again → maria-lopez'],
  [
    'Maria Lopez said schools would reopen soon," The buses will run from Monday".',
    'The buses will run from Monday → maria-lopez',
  ],
];

const orders: Case[] = [
  ['“The bridge is open again,” said Maria Lopez.', 'The bridge is open again, → maria-lopez'],
  ['Maria Lopez said: “The bridge is open again.”', 'The bridge is open again. → maria-lopez'],
  ['Maria Lopez told reporters: “The bridge is open again.”', 'The bridge is open again. → maria-lopez'],
  [
    '“The bridge,” Maria Lopez said, “will be open again by the autumn.”',
    'The bridge, → maria-lopez',
    'will be open again by the autumn. → maria-lopez',
  ],
  [
    '“The bridge is open again,” Maria Lopez told a crowd on Friday. “Now we need the railway.”',
    'The bridge is open again, → maria-lopez',
    'Now we need the railway. → maria-lopez',
  ],
  [
    '“Is the bridge open again?” asked Maria Lopez. “Nobody told us anything!”',
    'Is the bridge open again? → maria-lopez',
    'Nobody told us anything! → maria-lopez',
  ],
  ['According to Maria Lopez, “the bridge is open again”.', 'the bridge is open again → maria-lopez'],
  ['“The bridge is open again,” according to Maria Lopez.', 'The bridge is open again, → maria-lopez'],
  ['As Maria Lopez put it, “the bridge is open again”.', 'the bridge is open again → maria-lopez'],
  ['In the words of Maria Lopez, “the bridge is open again”.', 'the bridge is open again → maria-lopez'],
  ['“The bridge is open again.” — Maria Lopez', 'The bridge is open again. → maria-lopez'],
  [
    'Maria Lopez: “The bridge is open again, thank God.”',
    'The bridge is open again, thank God. → maria-lopez',
  ],
  ['Maria Lopez wrote on Twitter: “The bridge is open again.”', 'The bridge is open again. → maria-lopez'],
  [
    'In a statement, Maria Lopez said: “The bridge is open again.”',
    'The bridge is open again. → maria-lopez',
  ],
  [
    'Maria Lopez was quoted as saying: “The bridge is open again.”',
    'The bridge is open again. → maria-lopez',
  ],
  [
    'The newspaper quoted Maria Lopez as saying that “the bridge is open again”.',
    'the bridge is open again → maria-lopez',
  ],
  [
    'The statement by Maria Lopez said: “The bridge is open again.”',
    'The bridge is open again. → maria-lopez',
  ],
  [
    'Speaking in Geneva, Maria Lopez added that the road was ready and that “the bridge is open again”.',
    'the bridge is open again → maria-lopez',
  ],
];

const speakers: Case[] = [
  [
    '“The bridge is open again,” said Maria Lopez, a spokeswoman for the Transport Ministry of Peru.',
    'The bridge is open again, → maria-lopez',
  ],
  [
    '“The bridge is open again,” Maria Lopez, who has led the council since May, said on Friday.',
    'The bridge is open again, → maria-lopez',
  ],
  [
    '“The bridge is open again,” Maria Lopez, the mayor of Bor, a small town in the north, said on Friday.',
    'The bridge is open again, → maria-lopez',
  ],
  [
    '“The bridge is open again,” council spokeswoman Maria Lopez said.',
    'The bridge is open again, → maria-lopez',
  ],
  [
    '“The bridge is open again,” said the mayor of the town, Maria Lopez.',
    'The bridge is open again, → maria-lopez',
  ],
  [
    'The head of the council, Maria Lopez, said: “The bridge is open again.”',
    'The bridge is open again. → maria-lopez',
  ],
  [
    'Maria Lopez, an engineer at the University of Lima, told the newspaper: “The bridge is open again.”',
    'The bridge is open again. → maria-lopez',
  ],
  ['“The bridge is open again,” Mr. Toccano said.', 'The bridge is open again, → toccano'],
  [
    '“The bridge is open again,” the United Nations said in a statement.',
    'The bridge is open again, → united-nations',
  ],
  [
    '“The bridge is open again,” a spokesman for the World Bank said.',
    'The bridge is open again, → world-bank',
  ],
  [
    '“The bridge is open again,” said Amnesty International.',
    'The bridge is open again, → amnesty-international',
  ],
  ['The Kenyan government said: “The bridge is open again.”', 'The bridge is open again. → kenya'],
  ['“The bridge is open again,” Japan’s government said.', 'The bridge is open again, → japan'],
  ['“The bridge is open again,” said Suleiman al-Badri.', 'The bridge is open again, → suleiman-al-badri'],
  [
    '“The bridge is open again,” Ursula von der Berg told the assembly.',
    'The bridge is open again, → ursula-von-der-berg',
  ],
];

const references: Case[] = [
  [
    'Maria Lopez opened the bridge on Friday. “We waited for ten years,” she said.',
    'We waited for ten years, → maria-lopez',
  ],
  [
    'Maria Lopez and Peter Novak opened the bridge. “We waited for ten years,” she said.',
    'We waited for ten years, → maria-lopez',
  ],
  [
    'Maria Lopez met Peter Novak at the bridge. “We waited for ten years,” he said.',
    'We waited for ten years, → peter-novak',
  ],
  [
    'Maria Lopez opened the bridge on Friday. “We waited for ten years,” Lopez said.',
    'We waited for ten years, → maria-lopez',
  ],
  [
    'Engineer Maria Lopez said the bridge was ready. “We waited for ten years.”',
    'We waited for ten years. → maria-lopez',
  ],
  [
    'Maria Lopez spoke to reporters on Friday.\n\n“We waited for ten years,” she said.',
    'We waited for ten years, → maria-lopez',
  ],
  [
    'Peru’s interior minister, Maria Lopez, opened the bridge.\n\n“We waited for ten years,” the minister said.',
    'We waited for ten years, → maria-lopez',
  ],
  [
    'The World Bank lent the money. “We waited for ten years,” it said in a statement.',
    'We waited for ten years, → world-bank',
  ],
];

const paragraphs: Case[] = [
  [
    'Maria Lopez said: “We waited for ten years.\n\n“Now the bridge is open again.”\n\nThe crowd cheered.',
    'We waited for ten years. → maria-lopez',
    'Now the bridge is open again. → maria-lopez',
  ],
  [
    'Maria Lopez said: "We waited for ten years.\n\n"Now the bridge is open again.\n\n"Nobody can take it away."',
    'We waited for ten years. → maria-lopez',
    'Now the bridge is open again. → maria-lopez',
    'Nobody can take it away. → maria-lopez',
  ],
  [
    'Maria Lopez said: "We waited for ten years.\n\nNow the bridge is open again."\n\nThe crowd cheered.',
    'We waited for ten years. → maria-lopez',
    'Now the bridge is open again. → maria-lopez',
  ],
  [
    '“We waited for ten years,” Maria Lopez said.\n\n“Now the bridge is open again.”',
    'We waited for ten years, → maria-lopez',
    'Now the bridge is open again. → maria-lopez',
  ],
  [
    'Maria Lopez told the newspaper that people had lost patience.\n\n“We waited for ten years.”',
    'We waited for ten years. → maria-lopez',
  ],
  ['Maria Lopez wrote on Twitter:\n\n“We waited for ten years.”', 'We waited for ten years. → maria-lopez'],
];

const fragments: Case[] = [
  ['Maria Lopez called for an “inclusive government” in Kabul.', 'inclusive government → maria-lopez'],
  ['Maria Lopez called the plan “dangerous”.', 'dangerous → maria-lopez'],
  ['Maria Lopez described the plan as “a step back”.', 'a step back → maria-lopez'],
  [
    'Maria Lopez said the plan was “dangerous” and “a step back”.',
    'dangerous → maria-lopez',
    'a step back → maria-lopez',
  ],
  ['The plan is “dangerous”, Maria Lopez said.', 'dangerous → maria-lopez'],
];

const wires: Case[] = [
  [
    "``The bridge is open again,'' Maria Lopez said. ``Now we need the railway.''",
    'The bridge is open again, → maria-lopez',
    'Now we need the railway. → maria-lopez',
  ],
  [
    "Maria Lopez said: ``They told us `leave now,' and we left.''",
    "They told us `leave now,' and we left. → maria-lopez",
  ],
  [
    "Maria Lopez said: ``We waited for ten years.\n\n``Now the bridge is open again.''\n\nThe crowd cheered.",
    'We waited for ten years. → maria-lopez',
    'Now the bridge is open again. → maria-lopez',
  ],
];

const tags: Case[] = [
  ['"The town is nervous," notes Maria Lopez.', 'The town is nervous, → maria-lopez'],
  ['"The tax is illegal," the radio quoted Maria Lopez as saying.', 'The tax is illegal, → maria-lopez'],
  ['Maria Lopez called the tax "illegal," the radio reported.', 'illegal, → maria-lopez'],
  ['"We did it!" Maria Lopez screamed as she crossed the line, arms in the air.', 'We did it! → maria-lopez'],
  ['As Maria Lopez sees it, "the road is everything."', 'the road is everything. → maria-lopez'],
  ['Maria Lopez spoke of "a stab in the back."', 'a stab in the back. → maria-lopez'],
  [
    'The report, by Amnesty International, says the army "burned whole villages."',
    'burned whole villages. → amnesty-international',
  ],
  [
    'Juan Prado, the archbishop of Lima, came home. "It is a sad day," the archbishop said.',
    'It is a sad day, → juan-prado',
  ],
  ['"We are pleased," Mr. Abbott said.', 'We are pleased, → abbott'],
];

const apart: Case[] = [
  ['The film “The Bridge of Sighs” opened on Friday.'],
  ['Maria Lopez wrote the novel “A House by the Sea” in 2011.'],
  ['The so-called “wall of silence” has fallen.'],
  ['Joaquin “El Chapo” Guzman was arrested.'],
  ['The operation, named “Resolute Shield”, began on Friday.'],
  ['The word “bridge” is old.'],
  ['The team named its robot “Better Days”.'],
];

describe.each([
  ['marks of every kind', marks],
  ['speakers before, behind and between', orders],
  ['speakers of every kind', speakers],
  ['speakers named elsewhere', references],
  ['quotations over several paragraphs', paragraphs],
  ['parts of sentences', fragments],
  ['marks typed as on the wire', wires],
  ['speakers as newspapers tell them', tags],
  ['words set apart are no quotation', apart],
])('%s', (_what, cases) => {
  test.each(cases)('%s', (text, ...speech) => {
    expect(readSpeech(text)).toEqual(speech);
  });
});
