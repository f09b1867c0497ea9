import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The scoreboard's last figures as JSON, as `npm run eval` wrote them; none where it never ran. */
export function readAccuracy(): string {
  const file = join(import.meta.dirname, 'accuracy.json');
  return existsSync(file) ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) : '[]';
}
