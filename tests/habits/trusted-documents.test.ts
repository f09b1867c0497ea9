import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeManifest, manifestPath } from '../../src/local/write-manifest.ts';

test('the manifest of trusted documents is what the documents are', () => {
  expect(readFileSync(manifestPath, 'utf8'), 'run "npm run documents" and commit the result').toBe(
    makeManifest(),
  );
});
