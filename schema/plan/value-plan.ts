import {
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Row } from '../../drizzle/compact-rows.ts';
import { type AskedField, selectionsBelow } from './asked-fields.ts';
import { notPlanned } from './not-planned.ts';
import { type ObjectPlan, type Planning, planObject } from './object-plan.ts';
import type { Write } from './run.ts';
import { leafWriter } from './write-leaf.ts';

/** Plans the value of a field: how it is written, and the objects that are in it. */
export function planValue(
  type: GraphQLOutputType,
  asked: AskedField,
  planning: Planning,
): { write: Write; objects: ObjectPlan[] } {
  if (isNonNullType(type)) return planPresent(type.ofType, asked, planning);
  const { write, objects } = planPresent(type, asked, planning);
  return {
    objects,
    write: (value, run) => (value === null || value === undefined ? 'null' : write(value, run)),
  };
}

function planPresent(type: GraphQLOutputType, asked: AskedField, planning: Planning) {
  if (isListType(type)) {
    const { write, objects } = planValue(type.ofType, asked, planning);
    return { write: listWriter(write), objects };
  }
  if (isLeafType(type)) return { write: leafWriter(type), objects: [] };
  if (isObjectType(type)) {
    const plan = planObject(type, selectionsBelow(asked), planning);
    return { write: plan.write, objects: [plan] };
  }
  if (!isAbstractType(type)) return notPlanned(String(type));
  const objects = planning.schema
    .getPossibleTypes(type)
    .map((one) => planObject(one, selectionsBelow(asked), planning));
  return { write: abstractWriter(objects), objects };
}

function listWriter(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) return notPlanned('what is no list');
    let text = '[';
    for (const [index, item] of value.entries()) {
      run.path.push(index);
      text += index === 0 ? write(item, run) : `,${write(item, run)}`;
      run.path.pop();
    }
    return `${text}]`;
  };
}

/** The row of a thing of some type: only what the plan read for that type is there. */
function abstractWriter(plans: readonly ObjectPlan[]): Write {
  return (value, run) => {
    const plan = plans.find(({ level }) => level && level.key in (value as Row));
    return plan ? plan.write(value, run) : notPlanned('a thing of unknown type');
  };
}
