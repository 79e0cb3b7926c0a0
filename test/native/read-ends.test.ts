import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { setpriv, unshareMounts } from '../works.js';
import { native, readOne, runWithAddon, WHOLE } from './addon.js';

const folder = mkdtempSync(join(tmpdir(), 'sysu-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'links'));
writeFileSync(join(folder, 'file'), 'hello');
symlinkSync('../file', join(folder, 'links/there'));
symlinkSync('../nothing', join(folder, 'links/nowhere'));
writeFileSync(join(folder, 'links/file'), '');

interface End {
  linkMode: number;
  /** null where nothing is known, as the rest then. */
  mode: number | null;
  links: number | null;
  inode: bigint | null;
  size: bigint | null;
  target: string;
  info: string;
}

/** By name, as index.ts says that they come. */
function endsIn(text: string | number): Record<string, End> {
  const known = <T>(word: string, of: (word: string) => T): T | null => (word === '-' ? null : of(word));
  const words = String(text).split('\0');
  expect(words.pop()).toBe('');
  const ends: Record<string, End> = {};
  for (let i = 0; i < words.length; i += 2) {
    const [name, linkMode, mode, links, , , size, , inode, ...target] = words[i]!.split(' ');
    ends[name!] = {
      linkMode: Number(linkMode),
      mode: known(mode!, Number),
      links: known(links!, Number),
      inode: known(inode!, BigInt),
      size: known(size!, BigInt),
      target: target.join(' '),
      info: words[i + 1]!,
    };
  }
  return ends;
}

describe('links with their ends', () => {
  test('come by themselves; of one that leads nowhere nothing is known', () => {
    const ends = endsIn(readOne(folder, '.', 'links/@+'));
    expect(Object.keys(ends).toSorted()).toEqual(['nowhere', 'there']);
    expect(ends['there']).toMatchObject({ target: '../file', size: 5n, links: 1, mode: 0o100644, info: '' });
    expect(ends['nowhere']).toMatchObject({ target: '../nothing', inode: null, size: null, links: null, mode: null });
  });

  test('are the open files of a process: devices and files without fdinfo, unless it is asked for', () => {
    const opened = [openSync('/dev/null', 'r'), openSync(join(folder, 'file'), 'a')];
    const [some, all] = ['fd/@+', 'fd/@++'].map((name) => endsIn(readOne('/proc', String(process.pid), name)));
    for (const [i, fd] of opened.entries()) {
      const { ino, mode, size } = fstatSync(fd);
      const known = { inode: BigInt(ino), mode, size: BigInt(size) };
      expect(some![fd]).toMatchObject({ ...known, linkMode: [0o120500, 0o120300][i], info: '' });
      expect(all![fd]).toMatchObject({ ...known, linkMode: 0 });
      expect(all![fd]!.info).toMatch(/^pos:\t0\nflags:\t\d+\nmnt_id:\t\d+\n/);
      closeSync(fd);
    }
    const [epoll] = Object.values(some!).filter(({ target }) => target === 'anon_inode:[eventpoll]');
    expect(epoll!.info).toMatch(/^pos:\t0\n/);
  });

  test('are pipes and sockets, each as the kernel knows it', async () => {
    const children = [1, 2].map(() => spawn('cat', { stdio: ['pipe', 'pipe', 'ignore'] }));
    const servers = [createServer().listen(0), createServer().listen(0)];
    await Promise.all(servers.map((each) => once(each, 'listening')));
    for (const pid of [process.pid, children[0]!.pid!]) {
      const ends = Object.entries(endsIn(readOne('/proc', String(pid), 'fd/@+')));
      const anonymous = ends.filter(([, { target }]) => /^(pipe|socket):/.test(target));
      expect(anonymous.length).toBeGreaterThanOrEqual(2);
      for (const [fd, end] of anonymous) {
        const path = `/proc/${pid}/fd/${fd}`;
        const { ino, size, nlink, mode } = statSync(path, { bigint: true });
        const told = { inode: ino, size, links: Number(nlink), linkMode: lstatSync(path).mode, info: '' };
        expect(end).toMatchObject({ target: readlinkSync(path), mode: Number(mode), ...told });
      }
    }
    for (const each of servers) each.close();
    for (const each of children) each.kill();
  });

  test.runIf(unshareMounts)(
    'are told by the paths that the kernel tells, whatever else is called / and /dev/null',
    async () => {
      const script = `
      mount -t tmpfs none "$0"; cd "$0"
      mknod null c 1 3; mknod gone c 1 3; mkdir root; touch root/null; mount --bind /dev/null root/null
      exec 3< /dev/null 4< null 5< root/null 6< / 7< root 8< gone; rm gone
      echo ready; read end`;
      const shell = spawn('unshare', ['-m', 'sh', '-c', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
      await once(shell.stdout, 'data');
      const path = `/proc/${shell.pid}`;
      const ends = endsIn(readOne('/proc', String(shell.pid), 'fd/@+'));
      const targets = Object.fromEntries(Object.entries(ends).map(([fd, { target }]) => [fd, target]));
      expect(targets).toEqual(
        Object.fromEntries(readdirSync(`${path}/fd`).map((fd) => [fd, readlinkSync(`${path}/fd/${fd}`)])),
      );
      expect(Object.values(targets).filter((target) => target.endsWith('null'))).toHaveLength(3);
      for (const name of ['cwd', 'root']) {
        expect(endsIn(readOne('/proc', String(shell.pid), `${name}@+`))[name]!.target).toBe(
          readlinkSync(`${path}/${name}`),
        );
      }
      shell.stdin.end();
      await once(shell, 'exit');
    },
  );

  test('of folders that are no /proc are what stands in the link', () => {
    symlinkSync('/dev/../dev/null', join(folder, 'links/null'));
    expect(endsIn(readOne(folder, '.', 'links/null@+'))['null']).toMatchObject({ target: '/dev/../dev/null' });
    rmSync(join(folder, 'links/null'));
  });

  test('are single ones as well', () => {
    expect(endsIn(readOne(folder, '.', 'links/there@+'))).toMatchObject({ there: { target: '../file', size: 5n } });
    expect(endsIn(readOne('/proc', String(process.pid), 'exe@+'))).toMatchObject({ exe: { target: process.execPath } });
  });

  test('are cut at the limit, with one byte more to say so', () => {
    for (const name of ['links/@+', 'links/there@+']) {
      for (const limit of [0, 1, 5, 30]) expect(readOne(folder, '.', name, limit)).toHaveLength(limit + 1);
    }
  });

  test('that are none, or not there, are errors', () => {
    expect(readOne(folder, '.', 'links/file@+')).toBe(-22);
    expect(readOne(folder, '.', 'links/nothing@+')).toBe(-2);
    expect(readOne(folder, '.', 'nothing/@+')).toBe(-2);
    expect(readOne(folder, '.', 'file/@++')).toBe(-20);
    // No link is followed on the way.
    symlinkSync('links', join(folder, 'link'));
    expect(Number(readOne(folder, '.', 'link/there@+'))).toBeLessThan(0);
    expect(Number(readOne(folder, '.', 'link/@+'))).toBeLessThan(0);
  });

  test('are the same off the main thread', async () => {
    const { bytes } = await native.readFiles(folder, '.', ['links/@+'], WHOLE, false);
    expect(Object.keys(endsIn(Buffer.from(bytes).toString('latin1'))).toSorted()).toEqual(['nowhere', 'there']);
  });

  test.runIf(setpriv)('are refused to others: their listing, or each of them', async () => {
    const code = `
      const read = (name) => [...native.readFilesNow('/proc', '1', [name], 1 << 20, false).slots][1];
      console.log(JSON.stringify([read('fd/@+'), read('cwd@+')]));`;
    const { stdout } = await runWithAddon(code, ['setpriv', '--reuid=65534', '--clear-groups']);
    expect(JSON.parse(stdout)).toEqual([-13, -13]);
  });
});
