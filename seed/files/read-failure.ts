import { SwollenArchive } from '../archives/budget.ts';
import { TooLongToSpool } from '../archives/spool.ts';

/** Why something cannot be read, in words. Archives say by their message what is wrong with them, files by a code. */
export function describeFailure(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const known = failures[code];
  if (known !== undefined) return known;
  if (code.startsWith('E')) return `cannot be read (${code})`;
  const first = message.split('\n')[0] || 'it ends too early';
  return error instanceof SwollenArchive || error instanceof TooLongToSpool ? first : `is damaged: ${first}`;
}

const failures: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  ELOOP: 'is a link that leads round in a circle',
};
