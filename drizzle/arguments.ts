import { type ParseArgsConfig, parseArgs, styleText } from 'node:util';
import { distance } from 'fastest-levenshtein';

/** A command as its users see it. */
export interface Command<Options> {
  /** What `--help` shows: usage, options, exit codes. */
  usage: string;
  options: Options;
  allowPositionals?: boolean;
}

type Parsed<Options extends ParseArgsConfig['options']> = ReturnType<
  typeof parseArgs<{ options: Options & typeof help; allowPositionals: true }>
>;

const help = { help: { type: 'boolean', default: false } } as const;

/** The exit code of a command that was used wrongly, the same for all. */
export const wrongUsage = 2;

/**
 * The arguments of a command, or the exit code where there is nothing left to do: `--help` was answered, or an
 * option refused with the one that was probably meant.
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { usage, options, allowPositionals = false }: Command<Options>,
): Parsed<Options> | number {
  const all = { ...options, ...help };
  try {
    const parsed = parseArgs({ args, options: all, allowPositionals }) as unknown as Parsed<Options>;
    if (!args.includes('--help')) return parsed;
    console.log(usage);
    return 0;
  } catch (error) {
    return complain(explain(error, args, Object.keys(all)), usage);
  }
}

/** Says on stderr what is wrong and how the command is used. */
export function complain(message: string, usage: string): number {
  console.error(`${styleText('red', message, { stream: process.stderr })}\n\n${usage}`);
  return wrongUsage;
}

function explain(error: unknown, args: readonly string[], names: readonly string[]): string {
  const { code, message } = error as { code?: string; message: string };
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message;
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? '';
  const written = option.replace(/^-+/, '');
  const [nearest] = names
    .map((name) => ({ name, far: name.startsWith(written) ? 0 : distance(written, name) }))
    .sort((one, other) => one.far - other.far);
  const hint =
    nearest && nearest.far <= Math.max(2, written.length / 2) ? ` Did you mean --${nearest.name}?` : '';
  return `There is no option ${option}.${hint}`;
}
