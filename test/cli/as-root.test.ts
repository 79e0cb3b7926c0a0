import { expect, test } from 'vitest';
import { asRoot } from '../../packages/cli/src/as-root.js';
import { main } from '../../packages/cli/src/commands/ps.js';
import { fixture, runCommand } from './context.js';

test.each([
  [1000, ' (run as root)'],
  [0, ''],
  [null, ' (run as administrator)'],
])('user %s is told %j where something was refused', (uid, remedy) => {
  expect(asRoot({ uid })).toBe(remedy);
});

test('root is told what was refused, and not to run as root', async () => {
  const refused = ['--root', fixture('made-hostile-names.machine'), '-p', '500', '--columns', 'pid,exe'];
  const { stderr } = await runCommand(main, refused, { uid: 0 });
  expect(stderr).toBe('sysu ps: 1 of 1 rows are not fully readable\n');
});
