import { type CurateInput, curate } from '../../seed/annotations/curate.ts';
import type { Curation } from '../../seed/annotations/curation.ts';
import { readSidecar } from '../../seed/annotations/sidecar.ts';
import { extract } from '../../seed/extract.ts';

export interface Curated {
  curation: Curation;
  problems: string[];
}

/** Extracts a text published on 5 March 2024 and carries out a sidecar on it. */
export function curateText(body: string, yaml: string): Curated {
  const extraction = extract({ body, published: { edtf: '2024-03-05', basis: 'source' } });
  return curateExtraction({ body, extraction }, yaml);
}

/** The same on what was extracted before; problems as `line: message`. */
export function curateExtraction(input: Omit<CurateInput, 'sidecar'>, yaml: string): Curated {
  const sidecar = readSidecar({ path: 'a.annotations.yaml', text: yaml });
  const { curation, problems } = curate({ ...input, sidecar });
  return { curation, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
}
