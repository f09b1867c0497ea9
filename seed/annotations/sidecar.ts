import * as v from 'valibot';
import type { Problem, Source } from '../story.ts';
import { checkPart, readCheckedYaml, unknownKey } from '../yaml/checked-yaml.ts';
import { words } from '../yaml/written-values.ts';
import type { Signature } from './assertion.ts';
import { type EntryContent, type EntryKind, entryForms } from './entry.ts';

/** An entry of a sidecar whose form is right. */
export interface Entry<Kind extends EntryKind> {
  /** Where it stands: its kind and its place in the list. */
  keys: readonly [Kind, number];
  content: EntryContent<Kind>;
  by: Signature;
}

export type Entries = { [Kind in EntryKind]: Entry<Kind>[] };

/** What an editor wrote beside a source. */
export interface Sidecar {
  entries: Entries;
  /** Entries that cannot be used, and why. */
  problems: Problem[];
  /** Names what is wrong with the part of the file at a path of keys. */
  describeFault(keys: readonly unknown[], message: string): Problem;
}

const file = v.record(v.string(), v.unknown());
const list = v.nullish(v.array(v.unknown(), 'a list of entries'), []);
const usualEditor = v.nullish(words, null);

/** Reads a sidecar. What is of the wrong form is left out with a problem; the rest counts. */
export function readSidecar({ path, text }: Pick<Source, 'path' | 'text'>): Sidecar {
  const yaml = readCheckedYaml(path, text, file);
  const problems = [...yaml.problems];
  const describeFault = (keys: readonly unknown[], message: string): Problem => ({
    path,
    line: yaml.lineOf(keys),
    message: `'${keys.join('.')}' ${message}`,
  });

  function check<Schema extends v.GenericSchema>(schema: Schema, part: unknown, keys: readonly unknown[]) {
    const checked = checkPart({ path, lineOf: yaml.lineOf }, schema, part, keys);
    problems.push(...checked.problems);
    return checked.value;
  }

  const { editor: stated, ...lists } = yaml.value ?? {};
  const editor = check(usualEditor, stated, ['editor']);
  const unknown = Object.keys(lists).filter((key) => !Object.hasOwn(entryForms, key));
  problems.push(...unknown.map((key) => ({ path, line: yaml.lineOf([key]), message: unknownKey(key) })));

  function readList<Kind extends EntryKind>(kind: Kind): Entry<Kind>[] {
    return (check(list, lists[kind], [kind]) ?? []).flatMap((written, index) => {
      const keys = [kind, index] as const;
      const form = findForm(kind, written);
      if (typeof form === 'string') problems.push(describeFault(keys, form));
      const checked = typeof form === 'string' ? null : check(form, written, keys);
      return checked === null ? [] : [toEntry(keys, checked, editor)];
    });
  }

  const entries: Entries = {
    actors: readList('actors'),
    mentions: readList('mentions'),
    events: readList('events'),
    dates: readList('dates'),
    quotations: readList('quotations'),
  };
  return { entries, problems, describeFault };
}

/** The form that an entry has to have, by the one action it names. */
function findForm(kind: EntryKind, written: unknown): v.GenericSchema<unknown, object> | string {
  const forms: Record<string, v.GenericSchema<unknown, object>> = entryForms[kind];
  const actions = Object.keys(forms);
  const named = actions.filter((action) => written !== null && Object.hasOwn(Object(written), action));
  const [action] = named;
  const form = action === undefined ? undefined : forms[action];
  if (form !== undefined && named.length === 1) return form;
  return `must have exactly one of ${actions.join(', ')}, not ${named.join(' and ') || 'none'}`;
}

function toEntry<Kind extends EntryKind>(
  keys: readonly [Kind, number],
  checked: object,
  usual: string | null,
): Entry<Kind> {
  const { editor = usual, reason = null, ...content } = checked as { editor?: string; reason?: string };
  return { keys, content: content as EntryContent<Kind>, by: { editor, reason } };
}
