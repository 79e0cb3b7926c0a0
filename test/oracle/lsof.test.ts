import { describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { setpriv, unshareMounts, unsharePids } from '../works.js';
import { beside, sysu } from './beside.js';
import { isInstalled } from './oracle.js';

const holder = new URL('file-holder.py', import.meta.url).pathname;

// Both look at the same processes, in namespaces where nobody else is. Each is started by a shell of its own, so that
// the same processes are there.
const script = `
  ip link set lo up 2>/dev/null || ifconfig lo up
  folder=$(mktemp -d); chown 4242 $folder; trap 'rm -r $folder' EXIT
  $AS /usr/bin/python3 "$HOLDER" $folder </dev/null >$folder/ready 2>&1 &
  for _ in {1..200}; do grep -q ready $folder/ready && break; sleep 0.05; done
  $AS lsof -nP -Ki -F >$folder/theirs 2>/dev/null
  $AS "$NODE" "$SYSU" lsof -nP -Ki -F >$folder/ours 2>/dev/null
  cat $folder/theirs; echo ----; cat $folder/ours`;

interface Listing {
  /** The lines of a file by its process and its descriptor. */
  files: Map<string, string[]>;
  processes: Map<string, string[]>;
}

async function listings(as: string): Promise<{ theirs: Listing; ours: Listing }> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', NODE: process.execPath, SYSU: sysu, HOLDER: holder };
  const namespaces = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const { stdout } = await run('unshare', [...namespaces, 'bash', '-c', script], {
    env: { ...env, AS: as },
  });
  const [theirs = '', ours = ''] = stdout.split('----\n');
  return { theirs: listing(theirs), ours: listing(ours) };
}

function listing(text: string): Listing {
  const [files, processes] = [new Map<string, string[]>(), new Map<string, string[]>()];
  let [process, lines]: [string, string[]] = ['', []];
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('p')) processes.set((process = line), (lines = []));
    if (line.startsWith('f')) files.set(nextKey(files, `${process} ${line}`), (lines = []));
    lines.push(line);
  }
  return { files, processes };
}

/** Several mapped files are all called mem. */
function nextKey(files: ReadonlyMap<string, unknown>, key: string): string {
  let i = 1;
  while (files.has(`${key} ${i}`)) i++;
  return `${key} ${i}`;
}

/** The processes that both have seen, without the two themselves. */
function common({ theirs, ours }: { theirs: Listing; ours: Listing }): string[] {
  return [...theirs.processes.keys()].filter((process) => ours.processes.has(process));
}

function filesOf({ files }: Listing, processes: readonly string[]): Map<string, string[]> {
  const chosen = [...files].filter(([key, lines]) => processes.includes(key.split(' ')[0]!) && !isRefusal(lines));
  return new Map(chosen.map(([key, lines]) => [key, withoutUntold(lines)]));
}

/** Where lsof may not look, it has a row all the same; we say so once. */
function isRefusal(lines: readonly string[]): boolean {
  return lines.some((line) => line.endsWith(': Permission denied)'));
}

/** What we do not tell: where in the kernel's memory a UNIX socket is. */
function withoutUntold(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.startsWith('d0x'));
}

describe
  .runIf(unsharePids && isInstalled('lsof') && isInstalled('/usr/bin/python3'))
  .each([['root', ''], ...(setpriv ? [['a user', 'setpriv --reuid 4242 --regid 4242 --clear-groups']] : [])])(
  'beside lsof, as %s',
  (_, as) => {
    test('the same files with the same values', async () => {
      const found = await listings(as);
      const processes = common(found);
      const theirs = filesOf(found.theirs, processes);
      expect(theirs.size).toBeGreaterThan(40);
      expect(filesOf(found.ours, processes)).toEqual(theirs);
      for (const process of processes) {
        expect(found.ours.processes.get(process)).toEqual(found.theirs.processes.get(process));
      }
    });
  },
);

test.runIf(unsharePids && unshareMounts && isInstalled('lsof'))(
  'a name means the file that has it now, wherever it is mounted',
  async () => {
    // Of five sleepers the first holds a file, the second holds it by a bind mount, the third one that was replaced, the
    // fourth one that has its name in another mount namespace alone, the fifth a mapped library and two kinds of sockets.
    const setup = `
    mkdir d d/sub bind elsewhere; echo x >d/plain; echo x >d/sub/deep; echo x >rotated; echo x >elsewhere/file
    sleep 100 7<d/plain &
    unshare -m sh -c 'mount --make-rprivate / && mount --bind d bind && cd bind/sub && exec sleep 100 7<../plain 8<deep' &
    sleep 100 7<rotated &
    unshare -m sh -c 'mount --make-rprivate / && mount -t tmpfs t elsewhere && echo y >elsewhere/file && exec sleep 100 7<elsewhere/file' &
    python3 -c 'import socket, time
all = [socket.socketpair()]
one = socket.socket(socket.AF_INET6); one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0); one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); one.bind(("::", 47114)); one.listen()
two = socket.create_connection(("127.0.0.1", one.getsockname()[1])); all += [one.accept()]
open("ready", "w"); time.sleep(100)' &
    for _ in $(seq 200); do [ -e ready ] && [ "$(pgrep -c sleep)" -ge 4 ] && break; sleep 0.05; done
    rm rotated; echo y >rotated`;
    const words = [
      'd/plain',
      'd',
      'd/sub',
      'rotated',
      'elsewhere/file',
      'elsewhere',
      '+D d',
      '+d d',
      '+D d/sub',
      '+D elsewhere',
    ];
    const sockets = ['-i', '-U', '-i -U', '-i4', '-i6', '-i4tcp', '-i4:47114', '-i6:47114', '-i4@127.0.0.1'];
    const cases = [...words.map((each) => `-t ${each}`), ...sockets.map((each) => `-nP ${each} -Fpfn`)];
    const answers = await beside('lsof', cases, { setup });
    // lsof +D ends with 1 also where it finds something.
    for (const [each, { ours, theirs }] of answers) {
      expect({ each, prints: ours.stdout }).toEqual({ each, prints: theirs.stdout });
    }
  },
);
