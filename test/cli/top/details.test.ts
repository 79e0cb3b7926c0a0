import { beforeEach, describe, expect, test } from 'vitest';
import type { ConnectionRecord, FileUse, MemoryMap } from '@sysu/core';
import { parts } from '../../../packages/cli/src/top/state/details.js';
import type { Contents, Look, Overview, Told, Usage } from '../../../packages/cli/src/top/state/details.js';
import type { State } from '../../../packages/cli/src/top/state/state.js';
import { update } from '../../../packages/cli/src/top/state/update.js';
import { frame } from '../../../packages/cli/src/top/views/frame.js';
import { textOf, widthOfLine } from '../../../packages/cli/src/top/views/line.js';
import { pressed, records, sampleOf, screen, textOfScreen } from './made.js';

const ids = { real: 1000, effective: 0, saved: 0 };

function overviewOf(name: string): Overview {
  return {
    cmdline: { value: [name, '-O2', `--from=${name}`] },
    exe: { missing: 'not permitted' },
    cwd: { value: `/srv/${name}` },
    status: { value: 'running' },
    createTime: { value: 1_795_700_000 - 3725 },
    username: { value: name },
    uids: { value: ids },
    gids: { value: ids },
    ppid: { value: 1 },
    pgid: { value: 400 },
    session: { value: 400 },
    terminal: { value: null },
    nice: { value: 0 },
    ionice: { value: { ioclass: 2, value: 4 } },
    cpuAffinity: { value: [0, 1, 3] },
    cpuTimes: { value: { user: 83, system: 9, childrenUser: 0, childrenSystem: 0, iowait: null } },
    numThreads: { value: 4 },
    numFds: { value: 12 },
    memoryInfoEx: {
      value: {
        rss: 2 ** 29,
        vms: 2 ** 30,
        shared: 0,
        text: 0,
        lib: 0,
        data: 0,
        dirty: 0,
        peakRss: 2 ** 30,
        peakVms: null,
        rssAnon: 2 ** 28,
        rssFile: 2 ** 28,
        rssShmem: 0,
        swap: 0,
        hugetlb: 0,
      },
    },
    ioCounters: {
      value: { readCount: 7, writeCount: 8, readBytes: 4096, writeBytes: 8192, readChars: 0, writeChars: 0 },
    },
    numCtxSwitches: { value: { voluntary: 5, involuntary: 6 } },
    pageFaults: { value: { minor: 700, major: 1 } },
    cgroup: { value: `/system.slice/${name}.service` },
    cgroupInfo: {
      value: {
        path: `/system.slice/${name}.service`,
        memory: 48 * 2 ** 20,
        memoryLimit: 2 ** 29,
        cpuTime: 750,
        cpuLimit: 1.5,
        throttledTime: 3,
        tasks: 12,
        tasksLimit: Infinity,
      },
    },
    limits: {
      value: [
        { resource: 'CORE', description: 'max core file size', units: 'bytes', soft: '0', hard: 'unlimited' },
        { resource: 'CPU', description: 'CPU time', units: 'seconds', soft: 'unlimited', hard: 'unlimited' },
        { resource: 'NICE', description: 'max nice prio allowed to raise', units: '', soft: '0', hard: '0' },
      ],
    },
  };
}

function contentsOf(name: string): { [P in keyof Contents]: { value: Contents[P] } } {
  const file = { path: `/var/log/${name}`, type: 'REG', size: 2048, device: '8:1', inode: '77', deleted: false };
  const descriptor = { fd: 3, access: 'w', file, position: 1024, flags: 1, detail: null };
  const use = {
    process: { pid: 400 },
    command: name,
    use: 'open',
    file,
    descriptor,
    socket: null,
    kernelSocket: null,
    unlistedProtocol: null,
    lock: null,
  };
  const socket = {
    fd: 5,
    pid: 400,
    family: 'AF_INET',
    type: 'SOCK_STREAM',
    status: 'ESTABLISHED',
    inode: '99',
    listening: false,
    laddr: { ip: '10.0.0.1', port: 443 },
    raddr: { ip: '10.0.0.2', port: 50_000 },
    recvQueue: 0,
    sendQueue: 12,
    tcpInfo: { bytesSent: 5000, bytesReceived: 70_000, rtt: 0.01, retransmits: 0 },
  } as ConnectionRecord;
  const map = { addr: '7f00-7f10', perms: 'r-xp', size: 8192, rss: 4096, pss: 1024, swap: 0, path: `/lib/${name}` };
  const thread = { userTime: 61, systemTime: 5, status: 'running', cpuNum: 1 };
  return {
    overview: { value: overviewOf(name) },
    files: { value: [use as FileUse] },
    sockets: { value: [{ ...socket, receivedRate: 2048, sentRate: null }] },
    memory: { value: [map as MemoryMap] },
    threads: { value: Array.from({ length: 50 }, (_, i) => ({ ...thread, id: 400 + i, name, cpuPercent: i })) },
    environment: {
      value: [
        ['HOME', '/home/anna'],
        ['NAME', name],
      ],
    },
  };
}

const usage: Usage = { cpu: 97.5, memory: 2 ** 29, read: 0, write: 1024 };

function looked(state: State, told: Told, more: Partial<Look> = {}): State {
  return update(state, { kind: 'looked', look: { pid: 400, isOver: false, usage, told, ...more } as Look });
}

/** The details of 400 with everything known, the part of this number shown. */
function details(part: number, size?: readonly [number, number], name = 'cc1'): State {
  return pressed(looked(pressed(screen({}, size), 'v'), contentsOf(name)), String(part));
}

const golden = (name: string): string => `../../fixtures/golden/top-details-${name}.txt`;
const sizes = [
  [120, 35],
  [80, 24],
  [200, 60],
  [40, 10],
] as const;

// Times of day are those of the machine that writes them.
beforeEach(() => {
  process.env['TZ'] = 'UTC';
});

describe('the details of a process', () => {
  test.each(sizes)('of %d × %d', async (columns, rows) => {
    await expect(`${textOfScreen(details(1, [columns, rows]))}\n`).toMatchFileSnapshot(golden(`${columns}x${rows}`));
  });

  test.each(parts.map((part, i) => [part, i + 1] as const))('its %s', async (part, number) => {
    await expect(`${textOfScreen(details(number))}\n`).toMatchFileSnapshot(golden(part));
  });

  test.each([...sizes, ...[1, 2, 3, 5, 8, 13].flatMap((n) => [[n, 24] as const, [80, n] as const])])(
    'of %d × %d fill every cell and no more',
    (columns, rows) => {
      for (const [i] of parts.entries()) {
        const lines = frame(pressed(details(i + 1, [columns, rows]), 'right', 'end'));
        expect(lines).toHaveLength(rows);
        for (const line of lines) expect(widthOfLine(line)).toBe(columns);
      }
    },
  );

  test('are looked at again with every sample, the part that is shown', () => {
    const state = update({ ...details(5), wishes: [] }, { kind: 'sample', sample: sampleOf(records) });
    expect(state.wishes).toEqual([{ do: 'look', part: 'threads' }]);
  });

  test('stay those of the process that was chosen, whatever the table shows', () => {
    const state = update(details(1), { kind: 'sample', sample: sampleOf(records.toReversed()) });
    expect(textOfScreen(state)).toContain('400 cc1');
    expect(looked(state, {}, { pid: 401, isOver: true })).toEqual(state);
  });

  test('say that it has ended, keep what was known, and look no more', () => {
    const over = looked(details(1), {}, { isOver: true });
    expect(textOfScreen(over)).toContain('400 cc1 has ended: this is what was known of it');
    expect(textOfScreen(over)).toContain('/srv/cc1');
    const later = update({ ...over, wishes: [] }, { kind: 'sample', sample: sampleOf([]) });
    expect(pressed(later, '2').wishes).toEqual([]);
    const early = looked(pressed(screen(), 'l'), {}, { isOver: true });
    expect(textOfScreen(early)).toContain('not known: it has ended');
  });

  test('say what was refused', () => {
    expect(textOfScreen(details(1))).toContain('Program  not permitted');
    const state = looked(pressed(screen(), 'e'), { environment: { missing: 'not permitted' } });
    expect(textOfScreen(state)).toContain('not permitted');
  });

  test('say that they are looking, and when there is nothing', () => {
    expect(textOfScreen(pressed(screen(), 'l'))).toContain('looking ...');
    const state = looked(pressed(screen(), 'l'), { files: { value: [] }, sockets: { value: [] } });
    expect(textOfScreen(state)).toContain('no files');
    expect(textOfScreen(pressed(state, 'tab'))).toContain('no sockets');
    expect(pressed(state, 'tab', 'S-tab').details?.part).toBe('files');
    expect(pressed(state, 'S-tab', 'S-tab').details?.part).toBe('tree');
  });

  test('have the history of what it used', () => {
    let state = details(1);
    for (const cpu of [0, 100, 50]) state = looked(state, {}, { usage: { ...usage, cpu } });
    const line = textOfScreen(state)
      .split('\n')
      .find((each) => each.startsWith('CPU 50.0%'));
    // 97.5, 0, 100 and 50 percent.
    expect(line?.slice(-2)).toBe('⡇⣧');
  });

  test('in ASCII are ASCII', () => {
    let state = pressed(screen({ ascii: true }), 'v');
    state = looked(state, contentsOf('cc1'));
    for (const [i] of parts.entries()) expect(textOfScreen(pressed(state, String(i + 1)))).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe('keys', () => {
  test('Tab goes through all parts and round', () => {
    const seen = parts.map((_, i) => pressed(details(1), ...Array<string>(i + 1).fill('tab')).details?.part);
    expect(seen).toEqual([...parts.slice(1), 'overview']);
  });

  test('a part that is chosen is looked at', () => {
    expect(pressed({ ...details(1), wishes: [] }, '4').wishes).toEqual([{ do: 'look', part: 'memory' }]);
  });

  test('scroll no further than to the last line', () => {
    const threads = details(5);
    expect(textOfScreen(threads)).toContain('\n400 running');
    expect(textOfScreen(pressed(threads, 'down'))).not.toContain('\n400 running');
    expect(textOfScreen(pressed(threads, 'down', 'up'))).toContain('\n400 running');
    expect(textOfScreen(pressed(threads, 'end'))).toContain('\n449 running');
    expect(pressed(threads, 'end', 'pagedown')).toEqual(pressed(threads, 'end'));
    expect(pressed(threads, 'end', 'home').details?.top).toBe(0);
    expect(pressed(threads, 'pagedown', 'pageup').details?.top).toBe(0);
  });

  test('scroll sideways', () => {
    expect(textOfScreen(pressed(details(6), 'right'))).toContain('\nme/anna');
    expect(textOfScreen(pressed(details(6), 'right', 'left', 'left'))).toContain('\nHOME=/home/anna');
  });

  test.each(['escape', 'q', 'enter', 'v', 'f10', 'C-c'])('%s closes', (key) => {
    expect(pressed(details(1), key)).toMatchObject({ panel: null, details: null, cursor: 0 });
  });

  test('a click on a tab opens it', () => {
    const state = details(1);
    const lines = textOfScreen(state).split('\n');
    const row = lines.findIndex((line) => line.includes('2 files'));
    const column = lines[row]!.indexOf('memory');
    expect(update(state, { kind: 'mouse', action: 'click', column, row }).details?.part).toBe('memory');
  });
});

describe('what others named', () => {
  test.each(['\x1b[31mred', '{red-fg}tags{/}', 'line\nbreak\t', '\u202egnp.exe', '\x9b31m', '\udc80\udcff', '用户👩‍👩‍👧'])(
    '%j is text',
    (name) => {
      for (const [i] of parts.entries()) {
        for (const line of frame(details(i + 1, [100, 60], name))) {
          expect(textOf(line)).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u200b]|\p{Surrogate}/u);
          expect(widthOfLine(line)).toBe(100);
        }
      }
    },
  );
});
