import { exports } from 'cloudflare:workers';
import { buildSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { printSorted } from '../../schema/print.ts';

test('the schema is published as a document that tools can read', async () => {
  const response = await exports.default.fetch('https://newsgraph.test/schema.graphql');
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/graphql');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(text).toBe(printSorted());
  expect(printSchema(buildSchema(text)).trim()).toBe(text.trim());
});
