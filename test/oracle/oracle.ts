import { spawnSync } from 'node:child_process';
import { kernelWorkers } from './kernel-workers.js';

/** What an incumbent prints. Its environment is the plainest, and output goes to a pipe. */
export function outputOf(command: string, ...args: string[]): { stdout: string; code: number } {
  const { stdout, status, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: process.env['TZ'] },
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return { stdout, code: status ?? 128 };
}

/** Whether the program is here. Under CI it has to be: a comparison that is left out proves nothing. */
export function isInstalled(command: string): boolean {
  const found = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command]).status === 0;
  if (!found && process.env['CI'] === 'true') throw new Error(`${command} is not installed`);
  return found;
}

/**
 * As procps prints control characters: a newline in a command line as a space, in a name as ?, all others as ?. We write
 * them out; and what it prints needs the same, since a command line may hold the letters \n themselves. Which of the two
 * it was is forgotten, but for a ? that stands alone, which is a terminal that is none. What has no width it prints as it
 * is, such as the joiner in an emoji; and top those of C1.
 */
export function asProcpsPrints(text: string): string {
  return text
    .replaceAll('\\n', ' ')
    .replaceAll(/\\(?:t|x[0-9a-f]{2})|[\x80-\x9f]/g, '?')
    .replaceAll(/\\u(?:\{(e00[0-7][\da-f])\}|([\da-f]{4}))/g, (_, long: string, short: string) =>
      String.fromCodePoint(Number.parseInt(long ?? short, 16)),
    )
    .replaceAll(/(?<=\S)\?|\?(?=\S)/g, ' ');
}

/** Lines by the value of a column, single spaces between words: how wide the columns are is no matter. */
export function rowsBy(title: string, table: string): Map<string, string> {
  const [header = '', ...lines] = table.trimEnd().split('\n');
  const column = words(header).indexOf(title);
  return new Map(lines.map((line) => [words(line)[column] ?? '', words(line).join(' ')]));
}

function words(line: string): string[] {
  return line.trim().split(/\s+/);
}

export interface Difference {
  key: string;
  theirs: string;
  ours: string | undefined;
}

/**
 * Rows in which ours differs from the incumbent's, asked before and after. Only those at rest can be compared, which it
 * printed alike both times; and what only flickers is not the same row each time, so that a row has to differ again
 * and again.
 */
export async function differences(
  theirs: () => Map<string, string>,
  ours: () => Promise<Map<string, string>>,
): Promise<{ compared: number; differing: Difference[] }> {
  let compared = 0;
  let differing: Difference[] = [];
  for (let round = 0; round < 5 && (round === 0 || differing.length > 0); round++) {
    const before = theirs();
    const mine = await ours();
    const after = theirs();
    // We ourselves run while ours looks, and wait while the incumbent does.
    const moving = kernelWorkers().add(String(process.pid));
    const resting = [...before].filter(([key, row]) => !moving.has(key) && after.get(key) === row);
    compared = Math.max(compared, resting.length);
    const now = resting
      .map(([key, row]): Difference => ({ key, theirs: row, ours: mine.get(key) }))
      .filter((row) => row.ours !== row.theirs);
    const earlier = differing;
    differing = round === 0 ? now : now.filter(({ key }) => earlier.some((row) => row.key === key));
  }
  return { compared, differing };
}
