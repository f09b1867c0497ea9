/** What traffic met since it last told. `refused` are those that had to be. */
export interface Told {
  asked: number;
  refused: number;
  /** Answered with another status than they had to be, or not at all. */
  failed: number;
  totalMs: number;
  slowestMs: number;
}

/** A stretch of a soak. */
export interface Sample {
  /** Seconds since its start. */
  at: number;
  asked: number;
  failed: number;
  perSecond: number;
  averageMs: number;
  slowestMs: number;
  /** Resident memory in bytes by the name of the program. */
  memory: Record<string, number>;
}

export interface Summary {
  seconds: number;
  asked: number;
  failed: number;
  slowestMs: number;
  /** By the name of the program: at a quarter of the time, when everything is warm, at the end, and the most. */
  memory: Record<string, { quarter: number; end: number; most: number }>;
}

export function makeSample(
  at: number,
  lengthS: number,
  told: readonly Told[],
  memory: Sample['memory'],
): Sample {
  const sum = (field: keyof Told) => told.reduce((total, one) => total + one[field], 0);
  const asked = sum('asked');
  return {
    at,
    asked,
    failed: sum('failed'),
    perSecond: asked / lengthS,
    averageMs: asked === 0 ? 0 : sum('totalMs') / asked,
    slowestMs: Math.max(0, ...told.map(({ slowestMs }) => slowestMs)),
    memory,
  };
}

export function summarise(samples: readonly Sample[]): Summary {
  const quarter = samples[Math.floor(samples.length / 4)];
  const last = samples.at(-1);
  const memory = Object.keys(last?.memory ?? {}).map((name) => [
    name,
    {
      quarter: quarter?.memory[name] ?? 0,
      end: last?.memory[name] ?? 0,
      most: Math.max(...samples.map((one) => one.memory[name] ?? 0)),
    },
  ]);
  return {
    seconds: last?.at ?? 0,
    asked: samples.reduce((total, { asked }) => total + asked, 0),
    failed: samples.reduce((total, { failed }) => total + failed, 0),
    slowestMs: Math.max(0, ...samples.map(({ slowestMs }) => slowestMs)),
    memory: Object.fromEntries(memory),
  };
}
