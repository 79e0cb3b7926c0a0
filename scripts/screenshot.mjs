// Pictures of what sysu shows, for the README: docs/pictures/NAME.svg, drawn from what tmux has on its screen. Needs root,
// tmux and perl, and a build. `node scripts/screenshot.mjs [NAME...]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { svgOf } from './screenshot/svg.mjs';

const home = fileURLToPath(new URL('..', import.meta.url));
const screen = { columns: 110, rows: 30 };

/** Each is a command, and for a screen the keys that are pressed, until there is this text. */
const pictures = [
  { name: 'top', command: 'sysu top', keys: [], shows: 'F10' },
  { name: 'tree', command: 'sysu top --tree --sort pid', keys: [], shows: 'shop-worker' },
  { name: 'menu', command: 'sysu top -u shop', keys: ['F9'], shows: 'shop-worker' },
  { name: 'details', command: 'sysu top -u postgres', keys: ['Enter'], shows: 'postgres' },
  { name: 'light', command: 'sysu top --theme light', keys: [], shows: 'F10', ground: 'light' },
  { name: 'colour-blind', command: 'sysu top --theme colour-blind', keys: [], shows: 'F10' },
  { name: 'monochrome', command: 'sysu top --theme monochrome', keys: [], shows: 'F10' },
  { name: 'ps', command: 'sysu ps --where "user != \'root\'" --sort cpu', rows: 17, shows: /COMMAND[^]*\$ $/ },
  { name: 'lsof', command: 'sysu lsof -i :8080 && sysu lsof /srv/log/access.log', rows: 12, shows: /access[^]*\$ $/ },
];

if (process.argv[2] === '--on-stage') await draw(process.argv.slice(3));
else {
  const again = [process.execPath, '/opt/sysu/scripts/screenshot.mjs', '--on-stage', ...process.argv.slice(2)];
  process.exitCode =
    spawnSync('sh', ['scripts/screenshot/stage.sh', ...again], { cwd: home, stdio: 'inherit' }).status ?? 1;
}

async function draw(names) {
  // Nobody who looks at the pictures needs to see who takes them.
  process.title = 'init';
  mkdirSync('docs/pictures', { recursive: true });
  // Until those who are to be seen have got going.
  await pause(3000);
  for (const picture of pictures) {
    if (names.length > 0 && !names.includes(picture.name)) continue;
    const { columns, rows } = { ...screen, ...picture };
    const captured = await capture(picture, { columns, rows });
    writeFileSync(`docs/pictures/${picture.name}.svg`, svgOf(captured, { columns, rows, ground: picture.ground }));
  }
}

async function capture({ name, command, keys, shows }, { columns, rows }) {
  const tmux = (...words) =>
    spawnSync('tmux', ['-L', `stage-${name}`, '-f', '/dev/null', ...words], { encoding: 'utf8' }).stdout;
  const env = [
    'PATH=/opt/sysu/bin:/usr/bin:/bin',
    'TERM=xterm-256color',
    'COLORTERM=truecolor',
    'LANG=C.UTF-8',
    'PS1=$ ',
  ];
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '--', 'env', '-i', ...env, 'HOME=/srv', 'sh');
  try {
    const typed = keys === undefined ? command : `exec ${command}`;
    tmux('send-keys', '-l', '--', typed);
    tmux('send-keys', 'Enter');
    await until(() => tmux('capture-pane', '-p'), shows);
    // Some samples, so that graphs have something to show.
    if (keys !== undefined) await pause(12_000);
    for (const key of keys ?? []) tmux('send-keys', key);
    await pause(2500);
    await until(() => tmux('capture-pane', '-p'), shows);
    return tmux('capture-pane', '-peN').trimEnd();
  } finally {
    tmux('kill-server');
  }
}

async function until(look, shows) {
  for (let looks = 0; looks < 200; looks++) {
    const text = look().trimEnd() + ' ';
    if (typeof shows === 'string' ? text.includes(shows) : shows.test(text)) return;
    await pause(100);
  }
  throw new Error(`${shows} did not come up:\n${look()}`);
}
