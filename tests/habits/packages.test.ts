import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/**
 * What can be known of the packages without asking anybody: the registry offers no audit to every mirror, so
 * that a run of the tests must not depend on it. `npm run audit` asks it where it does.
 */
interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
/** Packages that name no place come from here. */
const registry = 'https://registry.npmjs.org/';
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every package comes from the registry, with a strong checksum', () => {
  const loose = packages.filter(
    ([, { resolved = registry, integrity = '', link }]) =>
      link === true || !resolved.startsWith(registry) || !integrity.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});

test('every package that is asked for has an exact version, and the lock has that one', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const wrong = asked.filter(
    ([name, version]) =>
      !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ||
      lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(wrong).toEqual([]);
});

test('only packages that are known to need it run a script when they are installed', () => {
  const allowed = new Set(Object.keys(manifest.allowScripts));
  const scripts = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  // Of no use here: it only builds what comes built for each machine.
  const needless = new Set(['fsevents', 'sharp', 'protobufjs']);
  expect([...new Set(scripts)].filter((name) => !allowed.has(name) && !needless.has(name))).toEqual([]);
});

describe('what runs in the Worker', () => {
  const shipped = packages.filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional);
  const free = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/;

  test('is under a licence that lets anybody use it', () => {
    expect(
      shipped
        .filter(([, { license }]) => !free.test(license ?? ''))
        .map(([path, { license }]) => `${path}: ${license}`),
    ).toEqual([]);
  });

  test('is not much', () => {
    expect(shipped.map(([path]) => nameOf(path)).length).toBeLessThan(75);
  });
});
