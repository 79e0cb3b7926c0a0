import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as ours from '@sysu/core';
import { isPsutilInstalled } from './psutil.js';

const script = `
import enum, json, psutil
plain = lambda value: int(value) if isinstance(value, enum.IntEnum) else value
families = ("STATUS_", "CONN_", "IOPRIO_", "RLIM", "NIC_DUPLEX_", "POWER_TIME_", "AF_LINK")
systems = ("POSIX", "LINUX", "WINDOWS", "MACOS", "OSX", "FREEBSD", "OPENBSD", "NETBSD", "BSD", "SUNOS", "AIX")
print(json.dumps({name: plain(getattr(psutil, name)) for name in dir(psutil) if name.startswith(families) or name in systems}))`;

/** Where the library says null and Infinity, or a name, they do. */
const otherwise = {
  AF_LINK: 'AF_LINK',
  RLIM_INFINITY: Infinity,
  POWER_TIME_UNKNOWN: null,
  POWER_TIME_UNLIMITED: Infinity,
};

describe.runIf(process.platform === 'linux' && isPsutilInstalled())('psutil', () => {
  test('has the same names for the same values', () => {
    const theirs = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' })) as object;
    expect(Object.keys(theirs).length).toBeGreaterThan(55);
    expect(ours).toMatchObject({ ...theirs, ...otherwise });
  });
});

test('no two limits have one number', () => {
  const limits = Object.entries(ours).filter(([name]) => name.startsWith('RLIMIT_') && name !== 'RLIMIT_INFINITY');
  expect(limits.length).toBe(19);
  expect(new Set(limits.map(([, number]) => number)).size).toBe(limits.length);
});
