/**
 * `npm run audit`: asks the registry whether packages that are shipped have known weaknesses. Fails if it names
 * one that is high or critical; a registry that offers no audit is said to be one, and is no failure.
 */
import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
process.exitCode = report(stdout, stderr);

interface Audit {
  metadata?: { vulnerabilities?: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string }>;
}

function report(text: string, problems: string): number {
  const { metadata, vulnerabilities = {} } = parse(text);
  if (!metadata?.vulnerabilities) {
    const reason = problems.split('\n').find((line) => line.includes('audit'));
    console.log(
      `The registry offers no audit here (${reason ?? 'no answer'}). Checked offline: tests/habits/packages.test.ts.`,
    );
    return 0;
  }
  const { high = 0, critical = 0, total = 0 } = metadata.vulnerabilities;
  for (const [name, { severity }] of Object.entries(vulnerabilities)) console.log(`${severity}: ${name}`);
  console.log(`${total} known weaknesses in what is shipped, ${high + critical} of them high or critical`);
  return high + critical > 0 ? 1 : 0;
}

function parse(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}
