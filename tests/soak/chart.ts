import type { Sample } from './sample.ts';

const [width, height, left, margin, gap] = [760, 130, 70, 30, 50];
const colours = ['#1f77b4', '#d62728', '#2ca02c', '#9467bd', '#ff7f0e'];

/** Memory, requests and failures over time as an SVG picture: one panel each, time from left to right. */
export function drawChart(samples: readonly Sample[]): string {
  const programs = Object.keys(samples[0]?.memory ?? {});
  const panels = [
    drawPanel(
      0,
      'Memory, MiB',
      samples,
      programs.map((name) => [name, (one) => (one.memory[name] ?? 0) / 2 ** 20]),
    ),
    drawPanel(1, 'Requests a second', samples, [['answered', ({ perSecond }) => perSecond]]),
    drawPanel(2, 'Failed', samples, [['failed', ({ failed }) => failed]]),
  ];
  const total = margin + 3 * (height + gap);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 20} ${total}" font-family="sans-serif" font-size="12">
<title>A soak of ${Math.round(samples.at(-1)?.at ?? 0)} seconds</title>
<rect width="100%" height="100%" fill="white"/>
${panels.join('\n')}
</svg>
`;
}

type Line = readonly [name: string, valueAt: (sample: Sample) => number];

function drawPanel(index: number, title: string, samples: readonly Sample[], lines: readonly Line[]): string {
  const base = margin + index * (height + gap) + height;
  const end = samples.at(-1)?.at || 1;
  const most = Math.max(1, ...lines.flatMap(([, valueAt]) => samples.map(valueAt)));
  const x = (at: number) => (left + (at / end) * width).toFixed(1);
  const y = (value: number) => (base - (value / most) * height).toFixed(1);
  const drawn = lines.map(([name, valueAt], line) => {
    const points = samples.map((one) => `${x(one.at)},${y(valueAt(one))}`).join(' ');
    const colour = colours[line % colours.length];
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="1.5"/>
<text x="${left + 150 + line * 125}" y="${base - height - 8}" fill="${colour}">${name}</text>`;
  });
  return `<text x="${left}" y="${base - height - 8}" font-weight="bold">${title}</text>
<path d="M${left} ${base - height}V${base}H${left + width}" fill="none" stroke="#888"/>
<text x="${left - 6}" y="${base - height + 4}" text-anchor="end">${Math.round(most)}</text>
<text x="${left - 6}" y="${base}" text-anchor="end">0</text>
<text x="${left + width}" y="${base + 15}" text-anchor="end">${Math.round(end)} s</text>
${drawn.join('\n')}`;
}
