import { curate } from '../../../seed/annotations/curate.ts';
import { readSidecar } from '../../../seed/annotations/sidecar.ts';
import { extract, type FullExtraction } from '../../../seed/extract.ts';
import { decodeSource, type LoadedSource } from '../../../seed/files/decode-source.ts';
import { loadMembers } from '../../../seed/files/load-members.ts';
import { readConllu, writeConllu } from '../../../seed/models/conllu.ts';
import { readSource } from '../../../seed/readers/index.ts';
import type { Problem, Source, Span } from '../../../seed/story.ts';
import { articleClaims } from '../../../seed/writer/article-claims.ts';
import { articleRows } from '../../../seed/writer/article-rows.ts';
import type { MadeSource } from './make-source.ts';

/** What came of a made file. */
export interface Passage {
  outcome: 'read' | 'refused';
  /** Everything wrong, in a sentence each: none for a file that is refused in words. */
  faults: string[];
}

/** Takes a made file through everything that a file of its kind goes through on its way into the store. */
export async function readThrough({ kind, bytes, beside }: MadeSource): Promise<Passage> {
  try {
    if (kind === 'conllu') return readTree(bytes);
    if (kind === 'jsonl') return readLines(bytes);
    if (beside === null) return await readFile(bytes);
    return readArticle(decodeSource('made.md', Buffer.from(beside)), bytes);
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { outcome: 'read', faults: [`${name}: ${message} ${stack.split('\n')[1]?.trim()}`] };
  }
}

/** Everything that a file holds. It is read where one article of it is. */
async function readFile(bytes: Uint8Array): Promise<Passage> {
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
  })();
  const passages: Passage[] = [];
  for await (const loaded of loadMembers('made', { bytes: chunks, file: null }, { maxBytes: 1_000_000 })) {
    passages.push(readArticle(loaded, null));
  }
  const outcome = passages.some((passage) => passage.outcome === 'read') ? 'read' : 'refused';
  const silent = passages.length === 0 ? ['nothing was said of it'] : [];
  return { outcome, faults: [...silent, ...passages.flatMap(({ faults }) => faults)] };
}

function readArticle({ source, problems }: LoadedSource, sidecarBytes: Uint8Array | null): Passage {
  if (source === null) return { outcome: 'refused', faults: judgeProblems(problems) };
  const reading = readSource(source);
  const faults = judgeProblems(reading.problems);
  if (reading.value === null || reading.format === null) {
    return { outcome: 'refused', faults: reading.problems.length > 0 ? faults : ['refused without a word'] };
  }
  const text = reading.value;
  const published = text.published === null ? null : { edtf: text.published, basis: 'source' as const };
  const extraction = extract({ headline: text.headline, body: text.body, published });
  const sidecar = readBeside(sidecarBytes);
  const { curation, problems: told } = curate({ body: text.body, extraction, sidecar });
  const story = {
    source,
    format: reading.format,
    text,
    extraction,
    curation,
    contentHash: 'x',
    replacedId: null,
  };
  const rows = articleRows(story);
  articleClaims(story, rows.article, 'x');
  return {
    outcome: 'read',
    faults: [...faults, ...judgeProblems(told), ...judgeSpans(text.body, extraction)],
  };
}

function readBeside(bytes: Uint8Array | null) {
  const source = bytes === null ? null : decodeSource('made.annotations.yaml', bytes).source;
  return source === null ? null : readSidecar(source satisfies Source);
}

function readTree(bytes: Uint8Array): Passage {
  const sentences = readConllu(new TextDecoder().decode(bytes));
  for (const sentence of sentences) writeConllu(sentence, sentence.words);
  return { outcome: 'read', faults: [] };
}

/** Lines as `npm run extract -- --jsonl` takes them: what is in them goes to the extractor. */
function readLines(bytes: Uint8Array): Passage {
  let outcome: Passage['outcome'] = 'refused';
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const body = textOf(line);
    if (body === null) continue;
    outcome = 'read';
    const faults = judgeSpans(body, extract({ body, published: null }));
    if (faults.length > 0) return { outcome, faults };
  }
  return { outcome, faults: [] };
}

function textOf(line: string): string | null {
  try {
    const { text } = JSON.parse(line) as { text?: unknown };
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

function judgeProblems(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ line = 1, message }) => {
    if (!Number.isInteger(line) || line < 1) return [`a problem on line ${line}: ${message}`];
    if (message.trim() === '') return ['a problem without words'];
    return /\n\s+at |node_modules|\.ts:\d/.test(message)
      ? [`a problem that tells of the inside: ${message}`]
      : [];
  });
}

function judgeSpans(body: string, { actors, events, dates, quotations, names }: FullExtraction): string[] {
  const texts = [...actors.flatMap(({ mentions }) => mentions), ...dates, ...names];
  const wrong = texts.filter(({ start, end, text }) => body.slice(start, end) !== text);
  const spans: Span[] = [
    ...quotations,
    ...events.flatMap(({ evidences, trigger }) => [...evidences, trigger]),
  ];
  const outside = spans.filter(({ start, end }) => !(start >= 0 && start < end && end <= body.length));
  return [
    ...wrong.map(({ start, end, text }) => `${start} … ${end} is not "${text}"`),
    ...outside.map(({ start, end }) => `${start} … ${end} is no range of ${body.length}`),
  ];
}
