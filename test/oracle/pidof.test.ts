import { beforeAll, describe, expect, test } from 'vitest';
import { unsharePids } from '../works.js';
import { beside } from './beside.js';
import type { Answer } from './beside.js';
import { isInstalled } from './oracle.js';

const setup = `
cp "$(command -v sleep)" a-program-with-a-long-name
ln -s "$(command -v sleep)" link
printf '#!/bin/sh\\nsleep 1020\\n:' > a-script-with-a-long-name.sh
chmod +x *.sh
mkdir root
cp --parents -L "$(command -v sleep)" $(ldd "$(command -v sleep)" | grep -o '/[^ ]*') root
chroot root "$(command -v sleep)" 1008 &
sleep 1001 & sleep 1002 &
./a-program-with-a-long-name 1003 &
bash -c 'exec -a "custom name" sleep 1004' &
bash -c 'exec -a "" sleep 1005' &
./a-script-with-a-long-name.sh &
./link 1006 &
sh -c ': & exec sleep 1007' &
bash -c 'kill -STOP $$' &
until [ "$(pgrep -c sleep)" = 7 ] && [ -n "$(pgrep -x link)" ] && [ -n "$(pgrep a-program)" ] && [ -n "$(pgrep -r T)" ]; do :; done
sleep 0.1
`;

const cases = [
  'sleep',
  '-s sleep',
  '-d, sleep',
  '-d "|" sleep',
  '-q sleep',
  '-c sleep',
  '-n sleep',
  '-o 5 sleep',
  '-o 5,6 -o 4 sleep',
  '-o %PPID bash',
  'bash',
  'nosuch',
  '-q nosuch',
  'sleep a-program-with-a-long-name',
  'a-program-with-a-long-name sleep',
  '-s a-program-with-a-long-name sleep',
  'sleep sleep',
  'a-program-with-',
  './a-program-with-a-long-name',
  '"$PWD/a-program-with-a-long-name"',
  '"$(command -v sleep)"',
  '/bin/sleep',
  '/nosuch/sleep',
  'custom',
  '"custom name"',
  'link',
  './link',
  '"$PWD/link"',
  'a-script-with-a-long-name.sh',
  '-x a-script-with-a-long-name.sh',
  '-x ./a-script-with-a-long-name.sh',
  '-x "$PWD/a-script-with-a-long-name.sh"',
  'sh',
  '-z sh',
  '-xs sh',
  '""',
  '1005',
];

describe.runIf(unsharePids && isInstalled('pidof'))('sysu pidof beside pidof of sysvinit', () => {
  let answers: Map<string, { ours: Answer; theirs: Answer }>;

  beforeAll(async () => {
    answers = await beside('pidof', cases, { setup });
  }, 300_000);

  test.each(cases)('%s', (words) => {
    const { ours, theirs } = answers.get(words)!;
    expect(ours).toEqual(theirs);
  });

  test('-c leaves out who has another root directory', () => {
    const count = (words: string): number => answers.get(words)!.ours.stdout.split(' ').length;
    expect(count('sleep') - count('-c sleep')).toBe(1);
  });

  test('most cases find something', () => {
    const found = [...answers.values()].filter(({ theirs }) => theirs.code === 0);
    expect(found.length).toBeGreaterThan(20);
  });
});
