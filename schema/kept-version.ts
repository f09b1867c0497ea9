import type { KnownVersion } from '../drizzle/queries/version.ts';
import { argumentError } from './errors.ts';

/** Refuses a version that the store never had, or since which it does not know all that changed. */
export function checkKept(version: string, known: KnownVersion | undefined, argument: string): void {
  if (known?.kept === 1) return;
  const { oldest = null, run = null } = known ?? {};
  const remedy = 'Take a whole copy of the data, and go on from the version that comes with it.';
  if (run === null) {
    throw argumentError(
      'VERSION_UNKNOWN',
      `No dataset here had the version "${version}".`,
      `Pass a version as you received it in extensions.dataset or dataset { version }, or none. ${remedy}`,
      [argument],
      { oldest },
    );
  }
  throw argumentError(
    'VERSION_GONE',
    `What changed since "${version}" is not kept any more; the oldest version that is kept is "${oldest}".`,
    remedy,
    [argument],
    { oldest },
  );
}
