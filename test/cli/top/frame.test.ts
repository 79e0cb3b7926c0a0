import { describe, expect, test } from 'vitest';
import { createSystem } from '@sysu/core';
import { keys } from '../../../packages/cli/src/top/state/keys.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { frame } from '../../../packages/cli/src/top/views/frame.js';
import { textOf, widthOfLine } from '../../../packages/cli/src/top/views/line.js';
import { fixture } from '../context.js';
import { pressed, record, records, sampleOf, screen, textOfScreen } from './made.js';

const golden = (name: string): string => `../../fixtures/golden/top-screen-${name}.txt`;
const sizes = [
  [120, 35],
  [80, 24],
  [200, 60],
  [40, 10],
] as const;

describe('the screen', () => {
  test.each(sizes)('of %d × %d', async (columns, rows) => {
    const state = screen({}, [columns, rows]);
    await expect(`${textOfScreen(state)}\n`).toMatchFileSnapshot(golden(`${columns}x${rows}`));
  });

  test('draws anew the rows of those whose record is another, and all when they are to look otherwise', () => {
    const before = screen();
    const [first, ...others] = before.rows.map((row) => row.record);
    const list = records.map((each) => (each === others[0] ? { ...each, rss: 1 } : each));
    const after = update(before, { kind: 'sample', sample: sampleOf(list, { time: before.sample!.time + 1 }) });
    const lineOf = (state: typeof before, pid: number): unknown =>
      frame(state).find((line) => new RegExp(`^ *${pid} `).test(textOf(line)));
    expect(lineOf(after, first!.pid)).toBe(lineOf(before, first!.pid));
    expect(lineOf(after, others[0]!.pid)).not.toEqual(lineOf(before, others[0]!.pid));
    expect(lineOf(pressed(after, 'p'), first!.pid)).not.toBe(lineOf(after, first!.pid));
  });

  test.each([
    ['tree', ['f5', 'N']],
    ['help', ['f1']],
    ['sort', ['f6']],
    ['columns', ['f2']],
    ['filter', ['f4', 'a', 'n', 'n', 'a']],
  ])('with %s', async (name, keys) => {
    await expect(`${textOfScreen(pressed(screen(), ...keys))}\n`).toMatchFileSnapshot(golden(name));
  });

  test('in ASCII is ASCII', () => {
    const text = textOfScreen(pressed(screen({ ascii: true, tree: true }), 'f6'));
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test.each([
    ...sizes,
    ...[1, 2, 3, 5, 8, 13, 75, 76].flatMap(
      (n) =>
        [
          [n, 24],
          [80, n],
          [n, n],
        ] as const,
    ),
  ])('of %d × %d fills every cell and no more, with each panel', (columns, rows) => {
    for (const keys of [[], ['f1'], ['f2'], ['f6'], ['f4'], ['f5'], ['right']]) {
      const lines = frame(pressed(screen({}, [columns, rows]), ...keys));
      expect(lines).toHaveLength(rows);
      for (const line of lines) expect(widthOfLine(line)).toBe(columns);
    }
  });

  test('before the first sample is there', () => {
    const state = { ...screen(), sample: null, rows: [] };
    expect(textOfScreen(state)).toContain('PID USER');
  });
});

describe('the help', () => {
  test('has as many columns as there is room for', () => {
    const wide = textOfScreen(pressed(screen({}, [240, 40]), 'f1'));
    expect(wide).toMatch(/this help .* {2}\S.* {2}\S/);
    for (const { doc } of keys.filter(({ doc }) => doc.length < 30)) expect(wide).toContain(doc);
  });

  test.each([40, 100])('in %i cells tells what each key does, and ends with its last line', (columns) => {
    const seen = new Set<string>();
    let state = pressed(screen({}, [columns, 20]), 'f1');
    for (let i = 0; i < 100; i++) {
      const text = textOfScreen(state).replaceAll(/\s+/g, ' ');
      for (const { doc } of keys) if (text.includes(doc)) seen.add(doc);
      state = pressed(state, 'down');
    }
    expect(keys.filter(({ doc }) => !seen.has(doc))).toEqual([]);
    expect(textOfScreen(state).split('\n').at(-2)).toContain('^Z  stop; fg goes on');
  });
});

describe('the last line', () => {
  test('names as many keys as fit, and always how to leave', () => {
    for (const columns of [20, 40, 60, 120]) {
      const last = textOfScreen(screen({}, [columns, 20]))
        .split('\n')
        .at(-1)!;
      expect(last).toMatch(/^(F\d+[A-Z][a-z]+[-+]? )*F10Quit$/);
      expect(textOfScreen(pressed(screen({}, [columns, 20]), 'f2'))).toMatch(/Enterdone$/);
    }
  });
});

describe('a header', () => {
  test('folds many CPUs into the lines there are', () => {
    const cpuPercentPerCpu = Array.from({ length: 64 }, (_, i) => i);
    const state = update(screen({}, [120, 35]), { kind: 'sample', sample: sampleOf([], { cpuPercentPerCpu }) });
    const lines = textOfScreen(state).split('\n');
    expect(lines[0]).toMatch(/^CPU\[\|+ +37\.5%\]/);
    expect(lines[1]).toMatch(/^ ▁{6,}▂/);
    const twelve = { cpuPercentPerCpu: cpuPercentPerCpu.slice(0, 12) };
    const folded = update(screen({}, [120, 35]), { kind: 'sample', sample: sampleOf([], twelve) });
    expect(textOfScreen(folded).split('\n')[0]).toMatch(/^ 0\[ +0\.0%\] +\d+\[.*\]/);
  });

  test.each([
    [{ R: 3 }, 'Tasks 1045, 9345 thr, 180 kthr; 3 run'],
    [{ R: 12, D: 3, T: 1, Z: 20 }, 'Tasks 1045, 9345t, 180k; 12R 3D 1T 20Z'],
  ])('has all counts of tasks %j on 80 cells', (states, line) => {
    const tasks = { processes: 1225, kernel: 180, threads: 9345, states };
    const state = update(screen({}, [80, 24]), { kind: 'sample', sample: sampleOf([], { tasks }) });
    expect(textOfScreen(state).split('\n')[0]).toMatch(new RegExp(`  ${line}$`));
  });

  test('has the history of the rates', () => {
    let state = screen({}, [120, 35]);
    for (const cpuPercent of [0, 100, 50, 25])
      state = update(state, { kind: 'sample', sample: sampleOf([], { cpuPercent }) });
    expect(textOfScreen(state).split('\n')[2]).toMatch(/⣀⣠⡇⣄?$|[⠀-⣿]{3}$/u);
  });

  test('shows temperatures and batteries where there are any', async () => {
    const { backend } = createSystem({ machineFile: fixture('qemu-two-batteries-two-nvme.machine') });
    const sensors = {
      temperatures: await backend.sensorsTemperatures(),
      batteries: await backend.sensorsBatteries(),
    };
    const state = update(screen({}, [120, 35]), { kind: 'sample', sample: sampleOf([], sensors) });
    expect(textOfScreen(state)).toMatch(/BAT0 50% {2}BAT1 75% {2}Temp acpitz 28°C nvme 50°C/);
  });
});

describe('what others named', () => {
  const hostile = [
    '\x1b[31mred\x1b[0m',
    '{red-fg}{bold}tags{/}',
    'line\nbreak\ttab\r',
    '\u202egnp.exe',
    '\x9b31m',
    '\udc80\udcff',
    '用户进程 and 👩‍👩‍👧',
    'a\u0301\u200bz',
  ];

  test.each(hostile)('%j is text in a cell', (name) => {
    const list = [record(7, { comm: name, name, user: name, cmdline: [name, name] })];
    for (const columns of [120, 41, 80]) {
      const state = update(screen({}, [columns, 30]), { kind: 'sample', sample: sampleOf(list, { hostname: name }) });
      for (const key of ['u', 'k', 'r', 'v', 'p']) {
        for (const line of frame(pressed(state, key))) {
          expect(textOf(line)).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u200b]|\p{Surrogate}/u);
          expect(widthOfLine(line)).toBe(columns);
        }
      }
    }
  });

  test('is said to be nothing where it is nothing', () => {
    const list = [record(7, { comm: '', name: '' })];
    expect(textOfScreen(pressed(screen({}, [100, 30], list), 'p'))).toMatch(/ 7 root .* \(no name\)$/m);
  });

  test('markup of blessed stays what it is', () => {
    const state = update(screen({}, [200, 30]), {
      kind: 'sample',
      sample: sampleOf([record(7, { cmdline: ['{red-fg}{bold}tags{/}'] })]),
    });
    expect(textOfScreen(state)).toContain('{red-fg}{bold}tags{/}');
  });
});

describe('a tree', () => {
  test('sums what is folded away', () => {
    const state = pressed(screen({ tree: true, sort: 'pid' }), '-');
    expect(textOfScreen(state)).toMatch(/ 1 root .* 112\.8 .* \[\+5\] \/sbin\/init/);
  });

  test.each([
    [120, undefined],
    [40, undefined],
    [120, ['name', 'pid']],
  ])('as deep as it likes shows every name, in %i cells of %j', (width, columns) => {
    const chain = Array.from({ length: 40 }, (_, i) =>
      record(11 + i, { ppid: 10 + i, name: `n${i}-`, cmdline: [`n${i}-`] }),
    );
    const text = textOfScreen(screen({ tree: true, ...(columns && { columns }) }, [width, 60], chain));
    for (let i = 0; i < 40; i++) expect(text).toContain(`n${i}-`);
    const lines = text.split('\n').filter((line) => /n\d+-/.test(line));
    if (columns !== undefined) expect(new Set(lines.map((line) => /\d+ *$/.exec(line)?.index)).size).toBeLessThan(3);
    expect(textOfScreen(screen({ tree: true, ascii: true }, [width, 60], chain))).toMatch(/ \+[ |\\_]+n39-/);
  });

  test('of processes that are their own ancestors ends', () => {
    const list = [record(5, { ppid: 6 }), record(6, { ppid: 5 }), record(7, { ppid: 7 })];
    expect(screen({ tree: true }, [100, 30], list).rows).toHaveLength(3);
  });
});
