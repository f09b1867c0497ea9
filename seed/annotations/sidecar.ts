import * as v from 'valibot';
import { checkPart, readCheckedYaml } from '../checked-yaml.ts';
import type { Problem, Source } from '../story.ts';
import { words } from '../written-values.ts';
import type { Signature } from './assertion.ts';
import { type EntryContent, type EntryKind, entryForms, entryKinds } from './entry.ts';

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

const lists = v.strictObject({
  editor: v.nullish(words, null),
  ...(Object.fromEntries(
    entryKinds.map((kind) => [kind, v.nullish(v.array(v.unknown(), 'a list of entries'), [])]),
  ) as Record<EntryKind, v.NullishSchema<v.ArraySchema<v.UnknownSchema, string>, []>>),
});

/** Reads a sidecar. An entry of the wrong form is left out with a problem; the others count. */
export function readSidecar({ path, text }: Pick<Source, 'path' | 'text'>): Sidecar {
  const yaml = readCheckedYaml(path, text, lists);
  const file = { path, lineOf: yaml.lineOf };
  const problems = [...yaml.problems];
  const describeFault = (keys: readonly unknown[], message: string): Problem => ({
    path,
    line: yaml.lineOf(keys),
    message: `'${keys.join('.')}' ${message}`,
  });
  const editor = yaml.value?.editor ?? null;

  function readList<Kind extends EntryKind>(kind: Kind): Entry<Kind>[] {
    return (yaml.value?.[kind] ?? []).flatMap((written, index) => {
      const keys = [kind, index] as const;
      const form = findForm(kind, written);
      if (typeof form === 'string') {
        problems.push(describeFault(keys, form));
        return [];
      }
      const checked = checkPart(file, form, written, keys);
      problems.push(...checked.problems);
      return checked.value === null ? [] : [toEntry(keys, checked.value, editor)];
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
