import { closeSync, openSync, writeSync } from 'node:fs';
import { makeNews } from '../dataset/news.ts';

const bytesPerWrite = 1024 * 1024;

/** Writes generated articles into a file as a wire service sends them: one item of ninjs a line. */
export function writeNewsFile(file: string, count: number): void {
  const handle = openSync(file, 'w');
  let lines = '';
  makeNews(count, (table, row) => {
    if (table !== 'article') return;
    lines += `${JSON.stringify({
      uri: `urn:generated:${row.id}`,
      headlines: [{ value: `${row.headline} ${row.number}` }],
      bodies: [{ contentType: 'text/plain', value: row.body }],
      versioncreated: `${row.day}T00:00:00Z`,
    })}\n`;
    if (lines.length < bytesPerWrite) return;
    writeSync(handle, lines);
    lines = '';
  });
  writeSync(handle, lines);
  closeSync(handle);
}
