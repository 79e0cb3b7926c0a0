import { expect, test } from 'vitest';
import { parseLogindSession } from '../../../../packages/core/src/platform/linux/logind.js';

// A file of /run/systemd/sessions on Debian 13.
const ssh = `# This is private data. Do not parse.
UID=1000
USER=ann
ACTIVE=1
IS_DISPLAY=0
STATE=active
REMOTE=1
TYPE=tty
CLASS=user
SCOPE=session-3.scope
TTY=pts/0
REMOTE_HOST=192.0.2.7
SERVICE=sshd
LEADER=900
REALTIME=1700000000123456
MONOTONIC=123456
`;

test('a session from elsewhere', () => {
  expect(parseLogindSession(Buffer.from(ssh))).toEqual({
    name: 'ann',
    terminal: 'pts/0',
    host: '192.0.2.7',
    started: 1700000000.123456,
    pid: 900,
  });
});

test('a session at the machine itself, and one of which little is known', () => {
  const local = ssh.replace('REMOTE=1\n', 'REMOTE=0\n').replace(/REMOTE_HOST=.*\n/, '');
  expect(parseLogindSession(Buffer.from(local))).toMatchObject({ host: 'localhost' });
  expect(parseLogindSession(Buffer.from('USER=bob\nREMOTE=1\n'))).toEqual({
    name: 'bob',
    terminal: null,
    host: null,
    started: null,
    pid: null,
  });
});

test.each([
  ['a greeter', ssh.replace('CLASS=user', 'CLASS=greeter')],
  ['the manager of a user', ssh.replace('CLASS=user', 'CLASS=manager')],
  ['one that is closing', ssh.replace('STATE=active', 'STATE=closing')],
  ['an empty file', ''],
])('%s is no session of a person', (_what, text) => {
  expect(parseLogindSession(Buffer.from(text))).toBeNull();
});
