import type { GraphQLObjectType } from 'graphql';
import type { Row } from '../../drizzle/compact-rows.ts';
import { noteLinks } from '../cache-notes.ts';
import { ownerTagOf, ruleOf } from '../cache-rules.ts';
import { neverPlanned, notPlanned } from './not-planned.ts';
import type { FieldPlan, Get, Level, Plan } from './object-plan.ts';
import type { Write } from './run.ts';

/** Writes an object of which some fields are asked, and notes what they depend on. */
export function objectWriter(
  type: GraphQLObjectType,
  level: Level | null,
  fields: readonly FieldPlan[],
): Write {
  const written = fields.map(({ key, write }, index) => ({
    before: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    write,
  }));
  const note = noter(type, fields);
  return (value, run) => {
    if (typeof value !== 'object' || value === null) return notPlanned(`no ${type.name}`);
    const row = level ? (value as Row)[level.key] : value;
    if (row === undefined) return notPlanned(`a ${type.name} that was not read`);
    note(row as Row, run.notes);
    let text = '';
    for (const { before, write } of written) text += before + write(row, run);
    return `${text}}`;
  };
}

/** Notes what the fields of an object depend on, as ordinary execution does field by field. */
function noter(type: GraphQLObjectType, fields: readonly FieldPlan[]) {
  const names = fields.filter(({ field }) => field !== null).map(({ name }) => name);
  const makers = names.map((name) => ownerTagOf(type.name, name));
  const owners = [...new Map(makers.map((make) => [make?.('') ?? '', make])).values()];
  const linked = names.length > 0 && owners.some((make) => make === null);
  return (row: Row, notes: Parameters<Write>[1]['notes']) => {
    for (const make of owners) if (make) notes.tags.add(make(row.id as string));
    if (linked) noteLinks(notes, row);
  };
}

/** Writes a field, and notes by its rule what the value of it depends on. */
export function fieldWriter(
  { name: type }: GraphQLObjectType,
  { key, name, args }: Plan,
  get: Get,
  write: Write,
): Write {
  const rule = ruleOf(type, name);
  return (parent, run) => {
    const { path } = run;
    path.push(key);
    const value = get(parent as Row, run);
    if (isPromise(value)) return neverPlanned(`${type}.${name} takes time`);
    if (rule) {
      for (const tag of rule.tags({ value, args })) run.notes.tags.add(tag);
      if (rule.freshS !== undefined)
        run.notes.freshS = Math.min(run.notes.freshS ?? rule.freshS, rule.freshS);
    }
    const text = write(value, run);
    path.pop();
    return text;
  };
}

function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('then' in value)) return false;
  // Nobody waits for it: ordinary execution asks again.
  (value as Promise<unknown>).then(undefined, () => {});
  return true;
}
