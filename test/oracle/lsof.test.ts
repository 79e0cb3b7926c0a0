import { describe, expect, test } from 'vitest';
import { run } from '../run.js';
import { setpriv, unsharePids } from '../works.js';
import { sysu } from './beside.js';
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
