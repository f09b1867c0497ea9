import { type Method as MethodName, methodMeanings } from '../drizzle/vocabulary/methods.ts';
import { type Standing as StandingName, standingMeanings } from '../drizzle/vocabulary/standings.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';

export const Method = describedEnum('Method', 'How a statement came to be in the store.', methodMeanings);

export const Standing = describedEnum('Standing', 'What editors have made of a statement.', standingMeanings);

const View = describedEnum('View', 'Which statements to show.', {
  AGREED: 'What stands: what editors state, and what is extracted without an editor objecting.',
  ALL: 'Extracted and curated side by side, with what editors superseded or rejected.',
});

/** The argument of every list of statements. */
export const viewArgument = {
  type: View,
  required: true,
  defaultValue: 'AGREED',
  description: 'Which to show: what stands, or everything.',
} as const;

interface StatementShape {
  method: MethodName;
  standing: StandingName;
  editor: string | null;
  reason: string | null;
}

/** Columns behind the fields of every statement. */
export const statementColumns = { method: true, standing: true, editor: true, reason: true } as const;

export const Statement = builder.interfaceRef<StatementShape>('Statement').implement({
  description:
    'Something said of an article by the extractor or by an editor. What editors overrule is kept, and shown with `view: ALL`.',
  fields: (t) => ({
    method: t.expose('method', { type: Method, description: 'Extracted, or stated by an editor.' }),
    standing: t.expose('standing', { type: Standing, description: 'What editors have made of it.' }),
    editor: t.exposeString('editor', {
      nullable: true,
      description: 'Who states it, or overrules it. Null where no editor does, or none is named.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of that editor.',
    }),
  }),
});
