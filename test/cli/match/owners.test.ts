import { createSystem } from '@sysu/core';
import type { Backend, ProcessRecord } from '@sysu/core';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../packages/cli/src/exit.js';
import { checkOwners, isOwner, numbered } from '../../../packages/cli/src/match/owners.js';

const ids: Record<string, number> = { root: 0, toor: 0, ada: 1000 };
const backend: Partial<Backend> = { userId: (name) => ids[name] ?? null, groupId: () => null };
const system = createSystem({ backend: backend as Backend });

const records: ProcessRecord[] = [{ pid: 1, user: 'ldap-user', username: 'other', groupname: 'ldap-group' }];

describe('owners', () => {
  test('are numbers, by whichever of their names', () => {
    const { euid, uid, group } = numbered(
      { euid: ['root', 'toor', '+7', '8'], uid: ['far'], group: ['wheel'] },
      system,
    );
    expect({ euid, uid, group }).toEqual({ euid: ['0', '0', '+7', '8'], uid: ['far'], group: ['wheel'] });
  });

  test('that only the name service knows have the name that their processes show', () => {
    expect(() =>
      checkOwners({ euid: ['ldap-user', '99'], uid: ['other'], group: ['ldap-group'] }, records),
    ).not.toThrow();
    expect(isOwner(['ldap-user'], 5, 'ldap-user')).toBe(true);
    expect(isOwner(['5'], 5, 'ldap-user')).toBe(true);
    expect(isOwner(['6', 'x'], 5, 'ldap-user')).toBe(false);
  });

  test.each([{ euid: ['other'] }, { uid: ['ldap-user'] }, { group: ['x'] }])('that nobody is: %j', (asked) => {
    expect(() => checkOwners(asked, records)).toThrow(UsageError);
  });
});
