import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { RecordedFrames } from '../../packages/cli/src/top/recording/recorded-frames.js';
import { fileOf, Folder, framesOf, samples } from '../cli/top/recording/made-recording.js';
import { Planted } from '../planted.js';
import { Terminal, tmux } from '../terminal.js';

const sysu = `${process.execPath} ${join(import.meta.dirname, '../../packages/cli/dist/main.cjs')}`;
const top = `${sysu} top`;
const iotop = `${sysu} iotop`;

const planted = new Planted();
afterEach(() => planted.end());
const folder = new Folder();
afterAll(() => folder.remove());

function open(words: string, command = top): Terminal {
  const terminal = new Terminal(['sh', '-c', `${command} ${words}; echo "left $?"; sleep 1000`], {
    columns: 120,
    rows: 30,
  });
  onTestFinished(() => terminal.end());
  return terminal;
}

function framesIn(path: string): number {
  const frames = new RecordedFrames(path);
  frames.close();
  return frames.last + 1;
}

describe.runIf(tmux)('time travel, as a person sees it', () => {
  test('back to a process that has ended, which cannot be acted on, and to now again', async () => {
    const pid = await planted.named('was-here');
    const terminal = open('-d 0.2');
    await terminal.shows('F10Quit');
    terminal.type('p', 'F4');
    terminal.type('was-here', 'Enter');
    await terminal.shows(new RegExp(`\\b${pid} .* was-here`));
    planted.end();
    await terminal.shows(/COMMAND *\n *\n/);
    terminal.type('{');
    await terminal.shows(/^ PAST {2}\d\d:\d\d:\d\d  0:0\d back /);
    terminal.type('', 'Home');
    await terminal.shows(new RegExp(`\\b${pid} .* was-here`));
    terminal.type('k');
    await terminal.shows(`not there any more: ${pid}`);
    terminal.type('', 'Escape');
    expect(await terminal.shows(/^0\[/)).not.toContain('PAST');
  });

  test('who is still there is acted on from the past', async () => {
    const pid = await planted.named('still-here');
    const terminal = open(`-d 0.2 -p ${pid}`);
    await terminal.shows(new RegExp(`\\b${pid} root`));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    terminal.type('(((');
    await terminal.shows('PAST');
    terminal.type('k');
    await terminal.shows('15 SIGTERM');
    terminal.type('', 'Enter');
    expect(await terminal.shows(`SIGTERM sent to ${pid}`)).toContain('PAST');
  });
});

describe.runIf(tmux)('recordings, as a person sees them', () => {
  test('sysu iotop plays what it recorded', async () => {
    const path = folder.file('iotop');
    const pid = await planted.sleeper();
    const terminal = open(`-d 0.1 -P -p ${pid} --record ${path}`, iotop);
    await terminal.shows(/ recording *$/);
    await expect.poll(() => framesIn(path), { timeout: 20_000 }).toBeGreaterThan(3);
    terminal.type('q');
    await terminal.shows('left 0');
    const replay = open(`-P -p ${pid} --replay ${path}`, iotop);
    await replay.shows(new RegExp(`^ REPLAY .*\\nTotal +DISK READ[^]*\\b${pid} be/4 root +0B +0B `));
    replay.type('a');
    await replay.shows('READ-SINCE');
    replay.type('q');
    await replay.shows('left 0');
  });

  test('the screen goes on while it is recorded; then it is played with keys', async () => {
    const path = folder.file('recorded');
    const terminal = open(`-d 0.1 --record ${path}`);
    await terminal.shows(/ recording *$/);
    await expect.poll(() => framesIn(path), { timeout: 20_000 }).toBeGreaterThan(8);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    terminal.type('q');
    await terminal.shows('left 0');
    const replay = open(`--replay ${path}`);
    await replay.shows(/^ REPLAY .* 1\/\d+ /);
    replay.type('', 'End');
    await replay.shows(/^ REPLAY .* (\d+)\/\1 paused/);
    replay.type('', 'Home');
    replay.type(')))');
    await replay.shows(/^ REPLAY .* 4\/\d+ paused/);
    replay.type('Zx');
    await replay.shows(/^ REPLAY .* [5-9]\/\d+ .*2/);
    replay.type('k');
    await replay.shows('this is a recording');
    replay.type('q');
    await replay.shows('left 0');
  });

  test('one that was cut off is played, and that is said', async () => {
    const path = folder.file('cut');
    writeFileSync(path, fileOf(await framesOf(samples(5))).subarray(0, -7));
    const terminal = open(`--replay ${path}`);
    expect(await terminal.shows('cut off or damaged')).toMatch(/^ REPLAY .* [1-4]\/4 /);
  });

  test('what is none leaves the terminal alone', async () => {
    const terminal = open('--replay /etc/passwd');
    await terminal.shows(/is no recording of sysu\s+left 1/);
    expect(terminal.modes().alternate).toBe(false);
  });
});
