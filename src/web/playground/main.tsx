/** @jsxImportSource react */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import '../styles/playground.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { AnswerLine } from './answer-line.tsx';
import { readExamples } from './examples.ts';
import { fetchByGet } from './fetch-by-get.ts';
import { readShared, showShared } from './shared-operation.ts';

const root = document.getElementById('playground');
if (!root) throw new Error('The page has no element with the id "playground".');

const shared = readShared();
const plugins = [HISTORY_PLUGIN, explorerPlugin()];

createRoot(root).render(
  <GraphiQL
    fetcher={fetchByGet}
    plugins={plugins}
    defaultTabs={shared ? [shared, ...readExamples()] : readExamples()}
    {...(shared ? { initialQuery: shared.query } : {})}
    {...(shared?.variables ? { initialVariables: shared.variables } : {})}
    onTabChange={showShared}
    shouldPersistHeaders={false}
    isHeadersEditorEnabled={false}
  >
    <GraphiQL.Logo>
      <a href="/">newsgraph</a>
    </GraphiQL.Logo>
    <GraphiQL.Footer>
      <AnswerLine />
    </GraphiQL.Footer>
  </GraphiQL>,
);
