import { describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { sysu } from './beside.js';
import { isInstalled } from './oracle.js';

const env = { ...process.env, NODE: process.execPath, SYSU: sysu };
const ours = '"$NODE" "$SYSU" tty';

/** What a line of sh prints that has TTY for the command, and the exit code of that. */
async function printed(line: string, tty: string): Promise<string> {
  return (await run('sh', ['-c', `${line.replaceAll('TTY', tty)}; echo $?`], { env })).stdout;
}

const lines = [
  'TTY < /dev/null',
  'TTY -s < /dev/null',
  'TTY --silent < /dev/null',
  'TTY --quiet < /dev/null',
  'TTY < /dev/zero',
  'echo | TTY',
  'TTY <&-',
  'TTY x < /dev/null 2>/dev/null',
  'TTY -x < /dev/null 2>/dev/null',
  'TTY < /dev/null 2>/dev/null > /dev/full',
  'TTY -s < /dev/null > /dev/full',
];

describe('sysu tty beside tty of coreutils', () => {
  test.each(lines)('%s', async (line) => {
    const theirs = await printed(line, 'env tty');
    expect(await printed(line, ours)).toBe(theirs);
    expect(theirs).toMatch(/[123]\n$/);
  });

  test
    .runIf(isInstalled('script'))
    .each(['TTY', 'TTY -s', 'TTY > /dev/null', 'TTY 2>/dev/null > /dev/full', 'TTY x 2>/dev/null'])(
    '%s on a terminal',
    async (line) => {
      const both = `${line.replaceAll('TTY', 'env tty')}; echo $?; ${line.replaceAll('TTY', ours)}; echo $?`;
      const { stdout } = await run('script', ['-qec', both, '/dev/null'], { env });
      const answers = stdout.replaceAll('\r', '').trimEnd().split('\n');
      expect(answers.slice(answers.length / 2)).toEqual(answers.slice(0, answers.length / 2));
    },
  );

  test.runIf(isInstalled('script'))('its size is that of the terminal', async () => {
    const { stdout } = await run('script', ['-qec', `stty rows 33 cols 77; ${ours} --json`, '/dev/null'], { env });
    expect(JSON.parse(stdout)).toMatchObject({ isatty: true, size: { columns: 77, rows: 33 } });
  });
});
