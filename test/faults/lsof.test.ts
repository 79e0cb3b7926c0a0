import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cc, strace, unshareMounts, unsharePids } from '../works.js';
import { compile } from './compile.js';
import { program } from './program.js';

interface Row {
  pid: number;
  fd: string;
  type: string | null;
  size: number | null;
  name: string;
}

/** What a shell prints that can call sysu, where mounts and processes are its own; a word a line for each answer. */
function shell(
  script: string,
  env: Record<string, string> = {},
  namespaces = ['--mount', '--pid', '--fork'],
): string[] {
  const words = [...namespaces, '--mount-proc', '--kill-child', 'bash', '-c', script];
  const { stdout, stderr, status } = spawnSync('unshare', words, {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE: process.execPath, SYSU: program('sysu.ts'), ...env },
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`${status}: ${stderr}${stdout}`);
  return stdout.trimEnd().split('\n');
}

const COLUMNS = '--json --columns pid,fd,type,size,name';

// Who asks that file system anything sleeps, and cannot be killed: so that each of these is given its time.
test.runIf(cc && unshareMounts)(
  'who uses a dead mount, its folder and its file is told, and nobody waits for it',
  () => {
    const script = `
    sysu() { timeout --signal KILL 10 "$NODE" "$SYSU" "$@" | tr -d '\\n'; echo; }
    base=$(mktemp -d)
    mount --make-rprivate /
    "$SERVER" "$base" >"$base.ready" &
    server=$!
    trap 'kill -9 $server $owner; umount "$base"; rmdir "$base"; rm "$base.ready"' EXIT
    until [ -s "$base.ready" ]; do sleep 0.01; done
    (cd "$base" && exec sleep 1000 <file) >/dev/null 2>&1 &
    owner=$!
    until [ "$(cat /proc/$owner/comm)" = sleep ]; do sleep 0.01; done
    kill -USR1 $server
    sleep 0.1
    echo "$base $owner"
    sysu lsof -a -p $owner -d ^mem,^1-999 ${COLUMNS}
    sysu lsof "$base" -p $owner ${COLUMNS}
    sysu lsof "$base/file" -p $owner ${COLUMNS}
    sysu lsof +D "$base" -p $owner ${COLUMNS}
    sysu lsof -t`;
    const [names = '', ...answers] = shell(script, { SERVER: compile('dying-fuse.c') });
    const [base, owner] = names.split(' ') as [string, string];
    const [all, mount, file, tree] = answers.slice(0, 4).map((answer) => JSON.parse(answer) as Row[]);
    const cwd = { pid: Number(owner), fd: 'cwd', type: 'DIR', size: expect.any(Number) as number, name: base };
    const open = { ...cwd, fd: '0', type: 'REG', name: `${base}/file` };
    expect(all).toEqual([cwd, expect.objectContaining({ fd: 'rtd' }), expect.objectContaining({ fd: 'txt' }), open]);
    expect(mount).toEqual([cwd, open]);
    expect(file).toEqual([open]);
    expect(tree).toEqual([cwd, open]);
    expect(answers).toHaveLength(5);
  },
);

test.runIf(unsharePids)('all of 19,000 descriptors, and the deleted file among them with what it holds', () => {
  const many = `
    const fs = require('fs');
    const file = fs.mkdtempSync('/tmp/held-') + '/gone';
    const fd = fs.openSync(file, 'w');
    fs.ftruncateSync(fd, 123456789);
    fs.rmSync(require('path').dirname(file), { recursive: true });
    for (let i = 0; i < 19000; i++) fs.openSync('/dev/null', 'r');
    console.log('ready');
    setInterval(() => {}, 1e6);`;
  const script = `
    ulimit -n 20000
    coproc "$NODE" -e "$MANY"
    read -r ready <&"\${COPROC[0]}"
    "$NODE" "$SYSU" lsof -a -p $COPROC_PID -d fd -F f | grep -c ^f
    "$NODE" "$SYSU" lsof --summary -p $COPROC_PID --json | tr -d '\\n'; echo
    "$NODE" "$SYSU" lsof +L1 -p $COPROC_PID --csv --columns size,deleted --no-header`;
  const [count, summary = '', gone] = shell(script, { MANY: many }, ['--pid', '--fork']);
  expect(Number(count)).toBeGreaterThan(19_000);
  expect(JSON.parse(summary)).toEqual([
    expect.objectContaining({ descriptors: Number(count), limit: 20_000, deleted: 1, held: 123_456_789 }),
  ]);
  expect(gone).toBe('123456789,true');
});

test.runIf(strace && unsharePids)('nothing is done as often as the limit of descriptors allows', () => {
  const script = `
    for limit in 1000 20000; do
      ulimit -n $limit
      strace -f -qq -o calls "$NODE" "$SYSU" lsof -t >/dev/null
      wc -l <calls
    done
    rm calls`;
  const [few, many] = shell(`cd "$(mktemp -d)"; ${script}`, {}, ['--pid', '--fork']).map(Number);
  expect(Math.abs(many! - few!)).toBeLessThan(1000);
});
