import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/edge/digest.ts';
import { resolveDocument } from '../../../src/edge/persisted.ts';
import trusted from '../../../src/edge/trusted-documents.json' with { type: 'json' };
import { readSettings } from '../../../src/env.ts';
import { get, origin, post, stateOf, watchAnswer } from '../../support/edge.ts';

const apollo = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe('automatic persisted queries', () => {
  test('apq.protocol unknown, then registered, then known; by either form, GET or POST', async () => {
    const query = '{ actors(first: 1) { edges { node { slug } } } }';
    const hash = await sha256(query);
    const unknown = await watchAnswer(() =>
      get({ extensions: apollo(hash) }, { accept: 'application/json' }),
    );
    expect(unknown.response.status).toBe(200);
    expect(unknown.response.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(unknown.body)).toEqual({
      errors: [
        {
          message: 'PersistedQueryNotFound',
          extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', requestId: expect.any(String) },
        },
      ],
    });
    expect(unknown.traffic.roundTrips).toBe(0);
    expect(await stateOf(get({ query, extensions: apollo(hash) }))).toBe('MISS');
    expect(await stateOf(get({ extensions: apollo(hash) }))).toBe('HIT');
    expect(await stateOf(get({ documentId: `sha256:${hash}` }))).toBe('HIT');
    expect(await stateOf(post({ documentId: `sha256:${hash}` }))).toBe('HIT');
    expect(await stateOf(get({ query }))).toBe('HIT');
  });

  test('apq.status an unknown hash is no success where the media type says so', async () => {
    const response = await get(
      { documentId: `sha256:${'0'.repeat(64)}` },
      { accept: 'application/graphql-response+json' },
    );
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    await response.text();
  });

  test('apq.mismatch a document cannot be registered under the hash of another', async () => {
    const hash = await sha256('{ dataset { version } }');
    const response = await get({ query: '{ dataset { seededAt } }', extensions: apollo(hash) });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('BAD_REQUEST');
    const after = await get({ extensions: apollo(hash) });
    expect(await after.text()).toContain('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('trusted documents', () => {
  test('trusted.known documents of the manifest are answered by their hash alone', async () => {
    for (const [hash, document] of Object.entries(trusted)) {
      expect(await sha256(document)).toBe(hash);
      const response = await get({ documentId: `sha256:${hash}` });
      expect([200, 400], document).toContain(response.status);
      // What a document needs is not passed here; that it is known shows all the same.
      expect(await response.text()).not.toMatch(/PERSISTED_QUERY|DOCUMENT_NOT_TRUSTED/);
    }
  });

  test('trusted.only nothing else is, where the setting says so', async () => {
    const settings = readSettings({
      ASSETS: { fetch: async () => new Response() },
      LIBSQL_URL: 'http://127.0.0.1:1',
      DOCUMENTS: 'trusted',
    });
    const resolve = (asked: { query?: string; documentHash?: string }) =>
      resolveDocument(
        { query: null, documentHash: null, variables: {}, operationName: null, atLeast: null, ...asked },
        { origin, settings, background: () => {} },
      );
    const [[hash, document] = ['', '']] = Object.entries(trusted);
    const own = '{ dataset { version } }';
    expect(await resolve({ documentHash: hash })).toEqual({ query: document });
    expect(await resolve({ query: document })).toEqual({ query: document });
    expect(await resolve({ query: own })).toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' });
    expect(await resolve({ query: own, documentHash: await sha256(own) })).toMatchObject({
      code: 'DOCUMENT_NOT_TRUSTED',
    });
    expect(await resolve({ documentHash: '0'.repeat(64) })).toMatchObject({
      code: 'PERSISTED_QUERY_NOT_FOUND',
    });
  });
});
