/** @jsxImportSource react */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { readExamples } from './examples.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const root = document.getElementById('playground');
if (!root) throw new Error('The page has no element with the id "playground".');

createRoot(root).render(
  <GraphiQL fetcher={fetcher} defaultTabs={readExamples()} shouldPersistHeaders={false}>
    <GraphiQL.Logo>newsgraph</GraphiQL.Logo>
  </GraphiQL>,
);
