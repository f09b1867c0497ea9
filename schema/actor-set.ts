import { builder } from './builder.ts';

export const ActorSetInput = builder.inputType('ActorSet', {
  description: 'Which actors, by slug. Conditions given together must all hold.',
  fields: (t) => ({
    anyOf: t.stringList({ description: 'At least one of these.' }),
    allOf: t.stringList({ description: 'Every one of these.' }),
    noneOf: t.stringList({ description: 'None of these.' }),
  }),
});
