import { beforeAll, describe, expect, test } from 'vitest';
import { unsharePids } from '../works.js';
import { beside } from './beside.js';
import type { Answer } from './beside.js';
import { isInstalled } from './oracle.js';

// Three that a signal ends, one of another user's among them, and one that TERM does not end.
const before = `
sleep 1001 & a=$!
sleep 1002 & b=$!
setpriv --reuid 4242 --clear-groups sleep 1003 & c=$!
perl -e '$SIG{TERM} = "IGNORE"; sleep 1004' & d=$!
until [ "$(cat /proc/$a/comm /proc/$b/comm /proc/$c/comm)" = "$(printf 'sleep\\nsleep\\nsleep')" ] && grep -q '^SigIgn:.*[4567cdef]...$' /proc/$d/status; do :; done
`;
// How each of them ended: by the signal that was sent, or by the KILL that ends the round.
const after = `
sleep 0.05
for pid in $a $b $c $d; do
  kill -KILL $pid
  wait $pid
  echo ended with $?
done
`;

const cases = [
  'sleep',
  '-e sleep',
  '-c sleep',
  '-ec sleep',
  '-9 -e sleep',
  '-e sleep -HUP',
  '-KILL perl',
  '-SIGINT -e sleep',
  '-hup -e sleep',
  '--signal 1 sleep',
  '--signal USR1 -e sleep',
  '-0 -e sleep',
  '-RTMIN+1 -e sleep',
  '-x slee',
  '-xe "sle*p"',
  '-f -e "sleep 100[13]"',
  '-i -e SLEEP',
  '-n -e sleep',
  '-o -e sleep',
  '-u 4242',
  '-u 4242 -e perl',
  '-P 1 -e sleep',
  '-t pts/99 sleep',
  '-r S -e sleep',
  '-e perl',
  'nosuch',
  '-c nosuch',
  '',
  '-9',
  '-9 -15 sleep',
  '-999 sleep',
  '-v sleep',
  '-l sleep',
  '-a sleep',
  '-d, sleep',
  '-n -o sleep',
  '"*"',
];

describe.runIf(unsharePids && isInstalled('pkill'))('sysu pkill beside pkill of procps', () => {
  let answers: Map<string, { ours: Answer; theirs: Answer }>;

  beforeAll(async () => {
    answers = await beside('pkill', cases, { before, after });
  }, 300_000);

  // A pid is another one each time, and help in the place of an error is on stdout.
  const plain = ({ stdout, code }: Answer): Answer => ({
    stdout: code === 2 ? stdout.slice(stdout.indexOf('ended with')) : stdout.replaceAll(/\(pid \d+\)/g, '(pid)'),
    code,
  });

  test.each(cases)('%s', (words) => {
    const { ours, theirs } = answers.get(words)!;
    expect(plain(ours)).toEqual(plain(theirs));
    expect(plain(ours).stdout.match(/ended with/g)).toHaveLength(4);
  });

  test('most cases end something', () => {
    const ended = [...answers.values()].filter(({ theirs }) => /ended with (?!137)/.test(theirs.stdout));
    expect(ended.length).toBeGreaterThan(15);
  });
});
