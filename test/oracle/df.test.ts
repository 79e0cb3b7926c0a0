import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { program } from '../faults/program.js';
import { unshareMounts, works } from '../works.js';
import { isInstalled } from './oracle.js';

/** What df and sysu df print for the same words, and their exit codes. */
interface Pair {
  words: string;
  theirs: string;
  ours: string;
}

/**
 * Runs a script that mounts, in a mount namespace of its own and below a folder that is its working directory, and then
 * df, sysu df, and df again with each of the words, which the shell splits. While others write to a disk, its line may
 * differ between the two of df: after a few rounds such lines are left out.
 */
function beside(mounting: string, forms: readonly string[]): Pair[] {
  const script = `
    base=$(mktemp -d)
    mount --make-rprivate /
    mount -t tmpfs base "$base" && cd "$base" || exit
    ${mounting}
    show() { { "$@" 2>/dev/null; echo "exit code $?"; } | base64 -w0; }
    while IFS= read -r words; do
      eval "set -- $words"
      for round in 1 2 3 4 5 6 7 8; do
        before=$(show df "$@"); ours=$(show "$node" "$program" df "$@"); after=$(show df "$@")
        [ "$before" = "$after" ] && [ "$before" = "$ours" ] && break
      done
      echo "$before $ours $after"
    done`;
  const { stdout, stderr, status } = spawnSync('unshare', ['--mount', 'bash', '-c', script], {
    encoding: 'utf8',
    input: forms.map((form) => `${form}\n`).join(''),
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', node: process.execPath, program: program('sysu.ts') },
  });
  const answers = stdout.trimEnd().split('\n');
  if (status !== 0 || answers.length !== forms.length) throw new Error(`${status}: ${stderr}${stdout}`);
  return answers.map((answer, i) => {
    const [before, ours, after] = answer
      .split(' ')
      .map((encoded) => Buffer.from(encoded, 'base64').toString().split('\n'));
    const resting = (lines: string[]): string => lines.filter((_, line) => before![line] === after![line]).join('\n');
    return { words: forms[i]!, theirs: resting(before!), ours: resting(ours!) };
  });
}

const forms = [
  '',
  ...'-h -H -T -i -k -m -P -l -hT -iT -ih -iP -PT -hP --total -B1 -BM -BMB -BMiB -BG -B1536 -B1000K -B4K'.split(' '),
  '--output',
  '--output --total',
  '--output=target,size,pcent,fstype -h',
  '--output=target --total',
  '-i --total',
  '-h --total -T',
  '-x tmpfs',
  '-t tmpfs -T',
  '-t nosuch',
  '/ . /etc /proc /proc/self/cwd',
  '/nonexistent /',
];

describe.skipIf(!isInstalled('df') || !unshareMounts)('sysu df beside df of coreutils', () => {
  test('of binds, overlays and mounts over mounts lists the same, and of paths the same mount', () => {
    const mounting = `
      mkdir a b c d e up work lower merged
      mount -t tmpfs -o size=10M one a; mount --bind a b; mount --bind /etc c
      mkdir a/sub; mount --bind a/sub d
      mount -t overlay -o lowerdir=lower,upperdir=up,workdir=work overlay merged
      mount -t tmpfs -o size=5M cover1 e; mount -t tmpfs -o size=6M cover2 e
      mkdir e/z; mount -t tmpfs -o size=7M hidden e/z; mount -t tmpfs -o size=9M cover3 e
      mkdir -p b/x/y; mount -t tmpfs deep b/x; mkdir b/x/y; ln -s "$base/b/x/y" link; ln -s link/../.. link2
      mount -t tmpfs -o nr_inodes=0 uncounted up`;
    const paths = [
      'a b c d',
      'e',
      'e/z',
      'merged link link2 link/..',
      'a/sub/. b/sub/../x',
      '-i up',
      '/proc/self/cwd/.. /proc/thread-self/root/etc',
    ];
    for (const { words, theirs, ours } of beside(mounting, [...forms, ...paths])) {
      expect({ words, prints: ours }).toEqual({ words, prints: theirs });
    }
  });

  test('writes every size as df does', () => {
    const sizes = [1, 9, 10, 99, 100, 250, 255, 256, 999, 1000, 1023, 1024, 1025, 2500, 2559, 2560, 9999, 25599, 25600];
    const mounting = sizes
      .flatMap((pages) =>
        [0, 10, 20, 30].map(
          (power) =>
            `mkdir m${pages}.${power}; mount -t tmpfs -o size=$((${pages} * 4096 << ${power})) x m${pages}.${power}`,
        ),
      )
      .join('\n');
    for (const { words, theirs, ours } of beside(mounting, [
      '',
      '-h',
      '-H',
      '-BM',
      '-BGB',
      '-BT',
      '-B 7777777',
      '--total -h',
      '--total -H',
    ])) {
      expect({ words, prints: ours }).toEqual({ words, prints: theirs });
    }
  });

  test('of names that df masks shows the same rows', () => {
    const mounting = String.raw`
      odd() { mkdir "$1" && mount -t tmpfs -o size="$3" "$2" "$1"; }
      odd 'sp ace' 'my tmpfs' 1M; odd $'new\nline' $'dev\nice' 2M; odd $'esc\e[31m' none 3M; odd 'back\slash' 'a\040b' 4M
      odd $'tab\tx' x 5M; odd 'hash#' '#x' 6M; odd ünï ü 7M; odd $'bad\xff' x 8M; odd 日本 本 9M`;
    const words = (text: string): string =>
      text.replaceAll(/\\(?:[nt]|x[0-9a-f]{2})|\ufffd/g, '?').replaceAll(/ +/g, ' ');
    const named = ['', '-T', '--output', `'sp ace' $'new\\nline' 'back\\slash' $'esc\\e[31m'`];
    for (const { words: form, theirs, ours } of beside(mounting, named)) {
      expect({ form, prints: words(ours) }).toEqual({ form, prints: words(theirs) });
    }
  });

  // Where there are loop devices.
  test.skipIf(!works('losetup', '--find'))('of a disk that is nearly full, by any of its names', () => {
    const mounting = `
      mkdir disk part; truncate -s 20M image; mkfs.ext4 -q -N 100 image; mount -o loop image disk
      mkdir disk/in; mount --bind disk/in part; head -c 17M /dev/zero >disk/file
      device=$(findmnt -no SOURCE disk | head -1); ln -s "$device" name`;
    for (const { words, theirs, ours } of beside(mounting, [
      '-t ext4',
      'disk part',
      '"$device" name',
      '-i disk',
      '-h disk/file',
    ])) {
      expect({ words, prints: ours }).toEqual({ words, prints: theirs });
    }
  });
});
