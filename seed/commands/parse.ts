import { readFileSync, writeFileSync } from 'node:fs';
import { complain, readArguments } from '../../drizzle/arguments.ts';
import { readConllu, type TreeSentence, writeConllu } from '../models/conllu.ts';
import { parseWords } from '../text/parser.ts';

const usage = `Usage: npm run parse -- FILE.conllu [-o OUT]

Keeps the words of a CoNLL-U file and writes it back, on standard output or into OUT, with predicted tags, heads
and relations. Comments, multiword tokens and empty nodes stay as they are.

  --output OUT, -o   file to write instead
  --help             this text

Exit codes: 0 done · 1 the file cannot be read or written · 2 wrong usage`;

const options = { output: { type: 'string', short: 'o' } } as const;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const parsed = readArguments(args, { usage, options, allowPositionals: true });
  if (typeof parsed === 'number') return parsed;
  const { output } = parsed.values;
  const [file, ...more] = parsed.positionals;
  if (file === undefined || more.length > 0) return complain('Name one CoNLL-U file.', usage);
  try {
    const text = readConllu(readFileSync(file, 'utf8')).map(predict).join('');
    if (output === undefined) process.stdout.write(text);
    else writeFileSync(output, text);
    return 0;
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

function predict(sentence: TreeSentence): string {
  const parsed = parseWords(sentence.words.map(({ text }) => text));
  const words = sentence.words.map((word, index) => ({ ...word, ...parsed[index] }));
  return writeConllu(sentence, words);
}
