import { spawnSync } from 'node:child_process';

/** Every TypeScript file that git tracks or would track, by its path from the top. */
export function listCode(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx'];
  const { stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return stdout.split('\n').filter((path) => path !== '');
}
