import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/commands/doctor.js';
import { wrap } from '../../packages/cli/src/render/wrap.js';
import { widthOf } from '../../packages/cli/src/render/width.js';
import { compile } from '../faults/compile.js';
import { program } from '../faults/program.js';
import { cc, setpriv, unshareMounts } from '../works.js';
import { fixture, runCommand } from './context.js';

const machine = ['--root', fixture('made-limited-service.machine')];

interface Row {
  name: string;
  state: string;
  found: string;
  remedy: string | null;
}

describe('what it prints', () => {
  test('a line for each, and advice where something is missing', async () => {
    const { stdout, code } = await runCommand(main, machine, { env: { LANG: 'C.UTF-8' } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {7}runtime {9}sysu \d+\.\d+\.\d+ on Node\.js v20\.19\.0\n/);
    expect(stdout).toMatch(/^missing {2}sessions .*\n {25}Who is .*\n {25}Empty: users\n {25}To do: .*\n/m);
    expect(stdout).toMatch(/terminal {8}standard output is no terminal; no colours; UTF-8\n$/);
  });

  test('within the terminal', async () => {
    const { stdout } = await runCommand(main, machine, { columns: 60, rows: 200, env: { LANG: 'C', NO_COLOR: '1' } });
    for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(60);
    expect(stdout).toMatch(/^limited {2}terminal {8}60 by 200 cells; no colours; ASCII\n {25}alone\n/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /To do: for colours, NO_COLOR must not be set.*for lines and bars, LANG/,
    );
  });

  test('states in colour', async () => {
    const { stdout } = await runCommand(main, [...machine, '--color', 'always'], {});
    expect(stdout).toContain('\x1b[32mok      \x1b[39m runtime');
    expect(stdout).toContain('\x1b[31mmissing \x1b[39m sessions');
  });

  test('for a program', async () => {
    const rows = JSON.parse((await runCommand(main, [...machine, '--json', '--where', 'state != ok'])).stdout) as Row[];
    expect(rows.map(({ name }) => name)).toContain('sessions');
    for (const row of rows)
      expect(Object.keys(row)).toEqual(['name', 'state', 'found', 'meaning', 'columns', 'remedy']);
  });
});

test('words are kept whole where a line is broken', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('unbreakable it is', 5)).toEqual(['unbreakable', 'it is']);
  expect(wrap('', 5)).toEqual(['']);
});

describe('on this machine', () => {
  const doctor = (...before: string[]): Map<string, Row> => {
    const [file, ...words] = [...before, process.execPath, program('../faults/sysu.ts'), 'doctor', '--json'];
    const { stdout, stderr } = spawnSync(file, words, { encoding: 'utf8' });
    expect(stderr).toBe('');
    return new Map((JSON.parse(stdout) as Row[]).map((row) => [row.name, row]));
  };
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

  test.skipIf(!setpriv)('nobody sees little of others, and is told so', () => {
    const found = doctor(...nobody);
    expect(found.get('privileges')).toMatchObject({ state: 'limited', found: 'uid 65534; no capabilities' });
    expect(found.get('pidfd')).toMatchObject({ state: 'ok' });
  });

  test.skipIf(!setpriv || !unshareMounts)('a /proc that hides processes is noticed', () => {
    const mounted = (options: string): string[] => [
      'unshare',
      '--mount',
      'sh',
      '-c',
      `mount -t proc -o ${options} proc /proc && exec "$@"`,
      'sh',
    ];
    expect(doctor(...mounted('hidepid=2'), ...nobody).get('hidepid')).toMatchObject({ state: 'limited' });
    expect(doctor(...mounted('hidepid=2')).get('hidepid')).toMatchObject({ state: 'ok' });
    expect(doctor(...mounted('subset=pid')).get('hidepid')).toMatchObject({ state: 'missing' });
  });

  test.skipIf(!cc)('a kernel without pidfds is noticed', () => {
    const found = doctor(compile('without-pidfds.c'));
    expect(found.get('pidfd')).toMatchObject({ state: 'missing', found: 'pidfd_open failed: ENOSYS' });
    expect(found.get('exitCodes')).toMatchObject({ state: 'missing' });
  });
});
