import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixture } from './cli/context.js';
import { isInstalled } from './oracle/oracle.js';
import { sysu } from './oracle/beside.js';
import { run } from './run.js';
import { utmpRecord } from './utmp-record.js';
import { works } from './works.js';

const path = join(import.meta.dirname, '../docs/recipes.md');
const page = readFileSync(path, 'utf8');

// A task, what to type, and what that prints. Figures of the moment are compared without their numbers.
const recipe =
  /^## (?<task>.+)\n(?<words>[^]*?)\n```sh\n(?<script>[^]*?)\n```\n\n```text(?<moment> of the moment)?\n(?<output>[^]*?)```$/gm;

interface Recipe {
  task: string;
  script: string;
  output: string;
  ofTheMoment: boolean;
}

const recipes = [...page.matchAll(recipe)].map(({ groups }): Recipe => {
  const { task = '', script = '', output = '', moment } = groups!;
  return { task, script, output, ofTheMoment: moment !== undefined };
});

const namespaces = ['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
const canPlant = works('unshare', ...namespaces, 'true');
const hasTools = ['jq', 'perl', 'ip'].map(isInstalled).every(Boolean);

describe('the page', () => {
  test('has thirty tasks, each with a pipeline and its output', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(30);
    expect(recipes).toHaveLength(page.match(/^## /gm)!.length);
    expect(new Set(recipes.map(({ task }) => task)).size).toBe(recipes.length);
  });
});

describe.runIf(canPlant && hasTools)('on a machine with a small shop', () => {
  let outputs: string[];

  beforeAll(async () => {
    outputs = await outputsOf(recipes.map(({ script }) => script));
  }, 300_000);

  test('the page has what its recipes print', async () => {
    let at = 0;
    const printed = page.replaceAll(recipe, (text, ...groups) => {
      const { output, moment } = groups.at(-1) as Record<string, string | undefined>;
      const real = outputs[at++]!;
      const isSame = moment !== undefined && withoutNumbers(real) === withoutNumbers(output!);
      return isSame ? text : text.replace(/(```text.*\n)[^]*```$/, (_, fence: string) => `${fence}${real}\`\`\``);
    });
    await expect(printed).toMatchFileSnapshot(path);
  });

  test.each(recipes.map(({ task }, i) => [task, i] as const))('%s', (_, i) => {
    expect(outputs[i]).not.toBe('');
    expect(outputs[i]).not.toMatch(/is not taken|unknown (option|column)|command not found|jq: error/);
  });
});

test.runIf(hasTools)('the JSON of every command on the page is something for jq', async () => {
  const reading = [...new Set([...page.matchAll(/\bsysu (\w+)(?=[^\n]*--json)/g)].map(([, name]) => name!))];
  expect(reading.length).toBeGreaterThan(5);
  const questions: Record<string, string> = { pgrep: 'pgrep .', pmap: 'pmap $$', ifconfig: 'ifconfig lo' };
  for (const name of reading.filter((each) => !['kill', 'pkill', 'wait'].includes(each))) {
    const script = `"$NODE" "$SYSU" ${questions[name] ?? name} --json | jq type`;
    const { stdout } = await run('bash', ['-c', script], {
      env: { ...process.env, NODE: process.execPath, SYSU: sysu },
    });
    expect([name, stdout]).toEqual([name, expect.stringMatching(/^"(array|object)"\n$/)]);
  }
});

/** What the scripts print, one after the other, on a machine of their own. */
async function outputsOf(scripts: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'));
  try {
    const command = join(folder, 'sysu');
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${sysu}" "$@"\n`);
    chmodSync(command, 0o755);
    for (const [i, script] of scripts.entries()) writeFileSync(join(folder, `${i}.sh`), script);
    writeFileSync(join(folder, 'sessions'), utmpRecord({ user: 'ann', line: 'pts/0', host: '192.0.2.1' }));
    copyFileSync(fixture('debian-12.machine'), join(folder, 'captured.machine'));
    copyFileSync(fixture('made-desktop-sensors.machine'), join(folder, 'warm.machine'));
    const plain = { PATH: `${folder}:${process.env['PATH']}`, LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: '/root' };
    const env = { ...plain, FOLDER: folder, LAST: String(scripts.length - 1) };
    const { stderr } = await run('unshare', [...namespaces, 'bash', join(import.meta.dirname, 'recipes/shop.sh')], {
      env,
    });
    expect(stderr).toBe('');
    return scripts.map((_, i) => readFileSync(join(folder, `${i}.out`), 'utf8').replaceAll(/[\r ]+$/gm, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Without numbers, their units, and how wide they make a column; and without whether it is known by what a process
 * ended, which its parent may have been told first.
 */
function withoutNumbers(text: string): string {
  return text
    .replaceAll(/-?\d+(\.\d+)?(?:[KMGT]i?B?|B)?/g, '0')
    .replaceAll(/^ +/gm, '')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ended (by|after)/g, 'ended');
}
