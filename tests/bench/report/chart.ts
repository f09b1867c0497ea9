import { isMeasure } from '../contest.ts';
import type { OperationResults, Results } from '../results.ts';

const bars = {
  constant: ['constant answer', '#9aa5b1'],
  cachedGet: ['cached GET', '#1f7a4d'],
  notModified: ['304', '#58a97f'],
  uncached: ['uncached', '#2563a8'],
  pluginDrizzle: ['plugin-drizzle', '#c98a1b'],
  naive: ['naive resolvers', '#b4442f'],
} as const;

const barHeight = 16;
const left = 150;
const width = 760;
const scale = 430;

/** Requests per second of every operation as bars, on a scale where each step is ten times the last. */
export function drawChart({ operations, date, machine }: Results): string {
  let y = 54;
  const parts = operations.map((operation) => {
    const group = drawGroup(operation, y);
    y += group.height + 14;
    return group.text;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Requests per second by operation">
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="24" font-size="15" font-weight="600">Requests per second (logarithmic scale)</text>
<text x="16" y="42" fill="#555">${escapeMarkup(`${date}, ${machine}`)}</text>
${parts.join('\n')}
</svg>
`;
}

function drawGroup({ meaning, measures }: OperationResults, top: number): { text: string; height: number } {
  const shown = (Object.keys(bars) as (keyof typeof bars)[]).flatMap((name) => {
    const measured = measures[name];
    return isMeasure(measured) ? [{ name, perSecond: measured.perSecond }] : [];
  });
  const lines = shown.map(({ name, perSecond }, place) => {
    const [label, colour] = bars[name];
    const y = top + 18 + place * barHeight;
    const length = Math.max(1, (Math.log10(Math.max(1, perSecond)) / 5) * scale);
    return `<text x="${left - 8}" y="${y + 11}" text-anchor="end">${label}</text><rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight - 3}" fill="${colour}"/><text x="${(left + length + 6).toFixed(1)}" y="${y + 11}">${Math.round(perSecond).toLocaleString('en')}</text>`;
  });
  const title = `<text x="16" y="${top + 10}" font-weight="600">${escapeMarkup(meaning.replaceAll('`', ''))}</text>`;
  return { text: [title, ...lines].join('\n'), height: 18 + shown.length * barHeight };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
