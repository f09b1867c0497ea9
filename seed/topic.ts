import { readTable } from './lexicons/read-table.ts';
import { slugOf } from './slug.ts';

/**
 * The topic that a source means by a code (`medtop:11000000` or `11000000`) or by a name. Codes below the
 * top level keep their code as label until the whole vocabulary is known; names of no topic become their own.
 */
export function topicOf(stated: string): { code: string; label: string } {
  const code = /^(?:medtop:)?(\d{8})$/.exec(stated.trim())?.[1] ?? codeOfName(stated);
  if (code === undefined) return { code: slugOf(stated), label: stated.trim() };
  return { code: `medtop:${code}`, label: readLabels().get(code) ?? `medtop:${code}` };
}

function codeOfName(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return [...readLabels()].find(([, label]) => label === wanted)?.[0];
}

/** The top level of the IPTC Media Topics: code → label. */
function readLabels(): ReadonlyMap<string, string> {
  labels ??= new Map(readTable('topics.tsv').map(({ code = '', label = '' }) => [code, label]));
  return labels;
}

let labels: ReadonlyMap<string, string> | undefined;
