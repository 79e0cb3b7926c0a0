import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';

/** The program, as it was built last. */
export const sysu: string = join(import.meta.dirname, '../../packages/cli/dist/main.cjs');

export interface Answer {
  stdout: string;
  code: number;
}

/** What the shell does around the two. */
interface Around {
  /** The program, where it is not called as our command. */
  program?: string;
  /** Once, before all. */
  setup?: string;
  /** Before each of the two. */
  before?: string;
  /** After each of the two, and what it prints belongs to the answer. */
  after?: string;
}

/**
 * Runs a program and our command of the same name beside each other, with the same words each, among processes that a
 * script of sh has started: in a pid namespace, so that nobody else is seen, or signalled. The shell starts nothing
 * else meanwhile.
 * @param cases what stands behind the command, quoted for the shell
 */
export async function beside(
  name: string,
  cases: readonly string[],
  { program = name, setup = '', before = '', after = '' }: Around,
): Promise<Map<string, { ours: Answer; theirs: Answer }>> {
  const folder = mkdtempSync(join(tmpdir(), 'beside-'));
  const both = cases.flatMap((words, i) => [
    round(`env ${program} ${words}`, `$FOLDER/${i}.theirs`, before, after),
    round(`"$NODE" "$SYSU" ${name} ${words}`, `$FOLDER/${i}.ours`, before, after),
  ]);
  // In a file, so that no command line holds the words that are looked for.
  const script = join(folder, 'script');
  writeFileSync(script, ['exec </dev/null 2>/dev/null', 'cd "$FOLDER"', setup, ...both].join('\n'));
  const env = { ...process.env, LC_ALL: 'C.UTF-8', NODE: process.execPath, SYSU: sysu, FOLDER: folder };
  const namespace = ['--pid', '--fork', '--kill-child', '--mount-proc', 'bash', script];
  try {
    await run('unshare', namespace, { env });
    return new Map(
      cases.map((words, i) => [
        words,
        { theirs: answer(`${folder}/${i}.theirs`), ours: answer(`${folder}/${i}.ours`) },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function round(command: string, file: string, before: string, after: string): string {
  return `${before}\n${command} > "${file}"; echo $? > "${file}.code"\n{ :; ${after}\n} >> "${file}"`;
}

function answer(file: string): Answer {
  return { stdout: readFileSync(file, 'utf8'), code: Number(readFileSync(`${file}.code`, 'utf8')) };
}
