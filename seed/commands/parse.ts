import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConllu, type TreeSentence, writeConllu } from '../models/conllu.ts';
import { parseWords } from '../text/parser.ts';

const usage = `Usage: npm run parse -- FILE.conllu [-o OUT]

Keeps the words of a CoNLL-U file and writes it back, on standard output or into OUT, with predicted tags, heads
and relations. Comments, multiword tokens and empty nodes stay as they are.

  --output OUT, -o   file to write instead
  --help             this text

Exit codes: 0 done · 1 the file cannot be read or written · 2 wrong usage`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${usage}`);
    return 2;
  }
  if (parsed.help) {
    console.log(usage);
    return 0;
  }
  try {
    const text = readConllu(readFileSync(parsed.file, 'utf8')).map(predict).join('');
    if (parsed.output === undefined) process.stdout.write(text);
    else writeFileSync(parsed.output, text);
    return 0;
  } catch (error) {
    console.error(`${parsed.file}: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

function readArguments(args: string[]): { file: string; output: string | undefined; help: boolean } | string {
  try {
    const options = {
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file = '', ...more] = positionals;
    if (!values.help && (file === '' || more.length > 0)) return 'Name one CoNLL-U file.';
    return { file, output: values.output, help: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function predict(sentence: TreeSentence): string {
  const parsed = parseWords(sentence.words.map(({ text }) => text));
  const words = sentence.words.map((word, index) => ({ ...word, ...parsed[index] }));
  return writeConllu(sentence, words);
}
