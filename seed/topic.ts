import { slugOf } from './slug.ts';

/** The top level of the IPTC Media Topics (CC BY 4.0, International Press Telecommunications Council). */
const mediaTopics: Readonly<Record<string, string>> = {
  '01000000': 'arts, culture, entertainment and media',
  '02000000': 'crime, law and justice',
  '03000000': 'disaster, accident and emergency incident',
  '04000000': 'economy, business and finance',
  '05000000': 'education',
  '06000000': 'environment',
  '07000000': 'health',
  '08000000': 'human interest',
  '09000000': 'labour',
  '10000000': 'lifestyle and leisure',
  '11000000': 'politics and government',
  '12000000': 'religion',
  '13000000': 'science and technology',
  '14000000': 'society',
  '15000000': 'sport',
  '16000000': 'conflict, war and peace',
  '17000000': 'weather',
};

/**
 * The topic that a source means by a code (`medtop:11000000` or `11000000`) or by a name. Codes below the
 * top level keep their code as label until the whole vocabulary is known; names of no topic become their own.
 */
export function topicOf(stated: string): { code: string; label: string } {
  const code = /^(?:medtop:)?(\d{8})$/.exec(stated.trim())?.[1] ?? codeOfName(stated);
  if (code === undefined) return { code: slugOf(stated), label: stated.trim() };
  return { code: `medtop:${code}`, label: mediaTopics[code] ?? `medtop:${code}` };
}

function codeOfName(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return Object.entries(mediaTopics).find(([, label]) => label === wanted)?.[0];
}
