import { describe, expect, test } from 'vitest';
import { Owners } from '../../../packages/cli/src/match/owners.js';

const ids: Record<string, number> = { root: 0, toor: 0, ada: 1000 };
const owners = (...words: string[]): Owners => new Owners('user', words, (name) => ids[name] ?? null);
const root = { id: 0, name: 'root' };
const ada = { id: 1000, name: 'ada' };
const far = { id: 5, name: 'ldap-user' };

describe('owners', () => {
  test.each([
    [['root'], [root]],
    [['toor'], [root]],
    [
      ['0', 'ada'],
      [root, ada],
    ],
    [['+1000'], [ada]],
    [['ldap-user'], [far]],
    [['5'], [far]],
    [['!root'], [ada, far]],
    [['!toor', '!5'], [ada]],
    [['!ldap-user'], [root, ada]],
    [['ada', 'root', '!0'], [ada]],
    [['6', 'x'], []],
  ])('%j: by number, whichever of their names it is; without those that have a !', (words, meant) => {
    expect([root, ada, far].filter((owner) => owners(...words).include(owner))).toEqual(meant);
  });

  test('with several identities are meant by one of them', () => {
    expect(owners('ada').include(root, ada)).toBe(true);
    expect(owners('!ada').include(root, ada)).toBe(false);
  });

  test('that this machine does not know may be known from elsewhere', () => {
    expect(owners('ldap-user', '!other', '99', 'toor').strangersAmong(['root', 'ldap-user'])).toEqual([
      'no such user: "other"',
    ]);
  });
});
