import { beforeAll, describe, expect, test } from 'vitest';
import { cc, unsharePids } from '../works.js';
import { beside } from './beside.js';
import type { Answer } from './beside.js';
import { isInstalled } from './oracle.js';

// Brothers that look the same, next to each other and not, with and without children of their own; threads with names;
// other users. They are below pid 2, beside which the two programs run.
const setup = `
cat > threads.c <<'C'
#define _GNU_SOURCE
#include <pthread.h>
#include <unistd.h>
static void *run(void *name) { pthread_setname_np(pthread_self(), name); sleep(1000); return 0; }
int main(void) {
  pthread_t thread;
  pthread_create(&thread, 0, run, "worker");
  pthread_create(&thread, 0, run, "alpha");
  pthread_create(&thread, 0, run, "worker");
  sleep(1000);
}
C
cc -pthread threads.c -o threads
export PATH="$PWD:$PATH"
mkfifo ready
cat > family <<'SH'
sh -c 'sleep 1001 & sleep 1001 & exec sleep 1001' &
perl -e 'sleep 1002' '' "a  b" &
sh -c 'sleep 1001 & sleep 1001 & exec sleep 1001' &
sh -c 'sleep 1001 & exec sleep 1001' &
setpriv --reuid 4242 --clear-groups sh -c 'sleep 1003 & perl -e "sleep 1003"; :' &
setpriv --reuid 4242 --clear-groups sh -c 'sleep 1003; :' &
sh -c ': & exec sleep 1004' &
threads &
bash -c 'exec -a "other name" sleep 1005' &
sleep 1
echo > ready
wait
SH
bash family & root=$!
read -r < ready
`;

const options = '-A,-p,-pT,-T,-c,-u,-pu,-a,-ap,-apT,-apu,-n,-np,-an,-t,-pt,-at,-tn,-tc,-U,-aU,-Aau'.split(',');
const cases = [
  ...options.map((option) => `-l ${option} $root`),
  '-l $root',
  '$root',
  '-ls $((root + 1))',
  '-lps $((root + 1))',
  '-las $((root + 1))',
  '-l 4242',
  'nosuch',
];
const withUser = ['-l', '-lp', '-la', '-lu'].map((option) => `${option} daemon`);

describe.runIf(unsharePids && cc && isInstalled('pstree'))('sysu pstree beside pstree of psmisc', () => {
  let answers: Map<string, { ours: Answer; theirs: Answer }>;

  beforeAll(async () => {
    const named = setup.replaceAll('4242', 'daemon');
    answers = await beside('pstree', [...cases, ...withUser], { setup: named });
  }, 300_000);

  test.each([...cases.filter((words) => words !== '-l 4242'), ...withUser])('%s', (words) => {
    const { ours, theirs } = answers.get(words)!;
    expect(ours).toEqual(theirs);
  });

  test('what is drawn is the family', () => {
    expect(answers.get('-l $root')!.ours.stdout).toContain('2*[sleep---2*[sleep]]');
    expect(answers.get('-l -u $root')!.ours.stdout).toContain('sh(daemon)');
    expect(answers.get('-l -t $root')!.ours.stdout).toContain('2*[{worker}]');
  });

  test('a pid that is not there is an error, which it is not for pstree', () => {
    expect(answers.get('-l 4242')).toEqual({ ours: { stdout: '', code: 1 }, theirs: { stdout: '', code: 0 } });
  });
});
