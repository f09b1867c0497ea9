import { expect, test } from 'vitest';
import { drawChart } from './chart.ts';
import { makeSample, summarise } from './sample.ts';

const told = { asked: 10, refused: 1, failed: 1, totalMs: 50, slowestMs: 9 };
const samples = [1, 2, 3, 4].map((at) => makeSample(at * 5, 5, [told, told], { workerd: at * 2 ** 20 }));

test('a soak adds up what its traffic met and how memory went', () => {
  expect(samples[0]).toMatchObject({ asked: 20, failed: 2, perSecond: 4, averageMs: 5, slowestMs: 9 });
  expect(summarise(samples)).toEqual({
    seconds: 20,
    asked: 80,
    failed: 8,
    slowestMs: 9,
    memory: { workerd: { quarter: 2 * 2 ** 20, end: 4 * 2 ** 20, most: 4 * 2 ** 20 } },
  });
});

test('its chart has a line for memory, one for requests and one for failures', () => {
  const svg = drawChart(samples);
  expect(svg.match(/<polyline/g)).toHaveLength(3);
  expect(svg).toContain('workerd');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
