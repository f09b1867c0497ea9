/** Reads and writes CoNLL-U, the file form of Universal Dependencies treebanks. */

/** A word of a treebank. `head` is the index of its head in the sentence, −1 for the root. */
export interface TreeWord {
  text: string;
  lemma: string;
  upos: string;
  tag: string;
  head: number;
  relation: string;
}

export interface TreeSentence {
  /** Every line as it stood: comments, words, multiword tokens and empty nodes. */
  lines: string[];
  words: TreeWord[];
}

export function readConllu(text: string): TreeSentence[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ lines, words: lines.filter(isWordLine).map(readWord) }));
}

/** The lines of a sentence with its words' lemmas, tags, heads and relations replaced. */
export function writeConllu(sentence: TreeSentence, words: readonly TreeWord[]): string {
  let index = 0;
  const lines = sentence.lines.map((line) => {
    const word = isWordLine(line) ? words[index++] : undefined;
    return word === undefined ? line : replaceFields(line, word);
  });
  return `${lines.join('\n')}\n\n`;
}

function isWordLine(line: string): boolean {
  return /^\d+\t/.test(line);
}

function readWord(line: string): TreeWord {
  const [, text = '', lemma = '', upos = '', tag = '', , head = '0', relation = ''] = line.split('\t');
  return { text, lemma, upos, tag, head: /^\d+$/.test(head) ? Number(head) - 1 : -1, relation };
}

function replaceFields(line: string, word: TreeWord): string {
  const fields = line.split('\t');
  while (fields.length < 10) fields.push('_');
  fields.splice(2, 3, word.lemma, word.upos, word.tag);
  fields.splice(6, 2, String(word.head + 1), word.relation);
  return fields.join('\t');
}
