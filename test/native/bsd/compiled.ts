import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// The C of a BSD, compiled here and loaded with a kernel that is made up: from JavaScript through Node-API to sysctl(3)
// and back everything is what runs there.
const native = join(import.meta.dirname, '../../../packages/native');

/** What sets the kernel of one apart, as kernel.c takes it. */
interface Kernel {
  system: 'freebsd' | 'openbsd' | 'netbsd';
  /** Of its calls, those that have another name in its C library. */
  names: Readonly<Record<string, string>>;
  /** Bytes of what getfsstat(2) tells of a mount. */
  mount: number;
  /** Where the data of a struct kevent lie, in words of 64 bits. */
  eventData: number;
  /** What names of sysctl(3) that ask of processes begin with. */
  processes: string;
  answers: Readonly<Record<string, Buffer>>;
  fileSystems: Buffer;
}

/** @returns the addon, and what its kernel was told so far */
export function compiled(kernel: Kernel): { addon: unknown; done(): string[] } {
  const folder = mkdtempSync(join(tmpdir(), `sysu-${kernel.system}-`));
  const file = join(folder, 'bsd.node');
  const { stderr } = spawnSync('gcc', argumentsFor(kernel, file), { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  for (const [name, bytes] of Object.entries(kernel.answers)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'file-systems'), kernel.fileSystems);
  process.env['FAKE_KERNEL'] = folder;
  afterAll(() => {
    delete process.env['FAKE_KERNEL'];
    rmSync(folder, { recursive: true });
  });
  return {
    addon: createRequire(import.meta.url)(file),
    done: () => readFileSync(join(folder, 'done'), 'utf8').trim().split('\n'),
  };
}

function argumentsFor({ system, names, mount, eventData, processes }: Kernel, file: string): string[] {
  const headers = createRequire(join(native, 'package.json')).resolve('node-api-headers');
  const sources = ['c', 'bsd', system].flatMap((part) =>
    readdirSync(join(native, 'src', part))
      .filter((name) => name.endsWith('.c'))
      .map((name) => join(native, 'src', part, name)),
  );
  // The kernel of this machine must not be asked to signal anybody.
  const replaced = { kill: 'fake_kill', getpriority: 'fake_getpriority', setpriority: 'fake_setpriority', ...names };
  return [
    ...'-std=c11 -Wall -Wextra -Werror -shared -fPIC -O1 -DNAPI_VERSION=8 -Wl,-Bsymbolic'.split(' '),
    ...Object.entries(replaced).map(([name, other]) => `-D${name}=${other}`),
    `-DMOUNT_SIZE=${mount}`,
    `-DEVENT_DATA=${eventData}`,
    `-DPROCESSES="${processes}"`,
    ...['src', `src/${system}`].map((part) => `-I${join(native, part)}`),
    `-I${join(headers, '../include')}`,
    '-o',
    file,
    ...sources,
    join(import.meta.dirname, 'kernel.c'),
  ];
}
