import { beforeAll, describe, expect, test } from 'vitest';
import { unsharePids } from '../works.js';
import { run } from '../run.js';
import { beside, sysu } from './beside.js';
import type { Answer } from './beside.js';
import { isInstalled } from './oracle.js';

// Sleepers under several names, one below another, one without a name, one stopped, one that has ended, one of another
// user.
const setup = `
cp "$(command -v sleep)" a-program-with-a-long-name
sleep 1001 & sleep 1002 &
./a-program-with-a-long-name 1003 &
bash -c 'exec -a "custom name" sleep 1004' &
bash -c 'exec -a "" sleep 1005' &
sh -c 'sleep 1006 & sleep 1007' &
sh -c ': & exec sleep 1008' &
bash -c 'kill -STOP $$' &
setpriv --reuid 4242 --clear-groups sleep 1009 &
setsid sleep 1010 &
unshare --net sleep 1012 & APART=$!
perl -e 'open F, ">>", "locked"; flock F, 2; sleep 1011' &
echo 5 > pid
echo 5 > locked
until [ "$(pgrep -c sleep)" = 10 ] && [ -n "$(pgrep -r T)" ] && [ -n "$(pgrep -r Z)" ] && grep -q FLOCK /proc/locks; do :; done
sleep 0.1
`;

const cases = [
  'sleep',
  '-l sleep',
  '-a sleep',
  '-la sleep',
  '-c sleep',
  '-c nosuch',
  'nosuch',
  '-x slee',
  '-x "slee."',
  '-fx "sleep 1001"',
  '-f "^sleep 100[12]$"',
  '-f custom',
  '-d, sleep',
  '-d ", " -l sleep',
  '-n sleep',
  '-o sleep',
  '-nl sleep',
  '-nc sleep',
  '-v sleep',
  '-vx sleep',
  'a-program-with-',
  '-x a-program-with-',
  '-f a-program-with-a-long-name',
  '-i SLEEP',
  '',
  '""',
  '-x ""',
  '-n',
  'a b',
  '-u root -x sleep',
  '-u 4242',
  '-u 4242,root -c',
  '-u +4242',
  '-U 4242 sleep',
  '-u nosuchuser',
  '-u root,nosuchuser sleep',
  '-u daemon',
  '-G nosuchgroup sleep',
  '-G root -c',
  '-G 0 sleep',
  '-G 77 sleep',
  '-P 1 sleep',
  '-P 0',
  '-P 99999',
  '-P abc',
  '-g 0 sleep',
  '-g 99999',
  '-g abc',
  '-s 0 sleep',
  '-s 1',
  '-t pts/99',
  '-t "?" sleep',
  '-t ""',
  '-r S sleep',
  '-r T',
  '-r T,Z -a',
  '-r ZT -l',
  '-a -r Z',
  '-af defunct',
  '-O 0 sleep',
  '-O 1000 sleep',
  '-F pid',
  '-F pid nosuch',
  '-F nosuch',
  '-L sleep',
  '-L -F pid',
  '-L -F locked',
  '-LF locked nosuch',
  '-A bash',
  '--ns $APART',
  '--ns $APART -v sleep',
  '--ns $APART --nslist net sleep',
  '--ns $APART --nslist ipc,mnt,pid,user,uts -c sleep',
  '--ns 1 -a sleep',
  '--ns 99999 sleep',
  '--ns 1 --nslist net,nosuch sleep',
  '-w sleep',
  '-n -o sleep',
  '-v -n sleep',
  '--euid=0 --count',
  '--list-full --exact --ignore-case SLEEP',
  '--older 0 --newest sleep',
  '--parent 1 --delimiter , sleep',
  '--no-such-option',
];

const patterns = [
  'sl(ee|oo)p$',
  '[[:alpha:]]leep',
  '[[:upper:]]',
  '[[:punct:][:space:]]',
  '[^[:lower:]]',
  '[]s]leep',
  '[^]x]leep',
  '[a\\]]',
  '[[.s.]]leep',
  '[[=s=]]leep',
  '[[:foo:]]',
  '[z-a]',
  '[',
  'a{,3}sleep',
  'sle{2}p',
  'sle{1,2}ep',
  'sl{1,0}',
  '{1}sleep',
  's{2',
  'a{x}',
  '*sleep',
  '+sleep',
  's**leep',
  'slee?+p',
  's|*',
  '^*sleep',
  '(*s)leep',
  'slee(p',
  'sleep)',
  'sl\\(eep',
  'sle(e)\\1*p',
  'a\\2',
  's()leep',
  'sleep|',
  '}',
  ']',
  '\\bsleep\\b',
  '\\<sleep\\>',
  '\\wleep',
  '\\dleep',
  'sl\\e',
  'sleep\\',
  '$sleep',
  '(^sleep)',
];

describe.runIf(unsharePids && isInstalled('pgrep'))('sysu pgrep beside pgrep of procps', () => {
  let answers: Map<string, { ours: Answer; theirs: Answer }>;
  const quoted = patterns.map((pattern) => `'${pattern}' -l`);

  beforeAll(async () => {
    answers = await beside('pgrep', [...cases, ...quoted], { setup });
  }, 300_000);

  test.each([...cases, ...quoted])('%s', (words) => {
    const { ours, theirs } = answers.get(words)!;
    // It knows of names only what the kernel keeps.
    const shown = ours.stdout.replaceAll(/^(\d+) a-program-with-a-long-name$/gm, '$1 a-program-with-');
    // Help in the place of an error is on stdout.
    expect({ ...ours, stdout: shown }).toEqual(theirs.code === 2 ? { stdout: '', code: 2 } : theirs);
  });

  test('most cases find something', () => {
    const found = [...answers.values()].filter(({ theirs }) => theirs.code === 0);
    expect(found.length).toBeGreaterThan(50);
  });
});

describe.runIf(unsharePids && isInstalled('pgrep'))('beyond pgrep', () => {
  test('a name longer than the kernel keeps', async () => {
    const answers = await beside('pgrep', ['-x a-program-with-a-long-name'], { setup });
    const { ours, theirs } = answers.values().next().value!;
    expect({ ours: ours.code, theirs: theirs.code }).toEqual({ ours: 0, theirs: 1 });
  });

  test('with -f not the shell that calls it, nor the words it calls it with', async () => {
    const script = 'env pgrep -f "a b c"; echo $?; "$NODE" "$SYSU" pgrep -f "a b c"; echo $?';
    const namespace = ['--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-c', script];
    const { stdout } = await run('unshare', namespace, { env: { ...process.env, NODE: process.execPath, SYSU: sysu } });
    expect(stdout).toBe('1\n0\n1\n');
  });
});
