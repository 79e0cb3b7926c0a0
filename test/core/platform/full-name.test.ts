import { describe, expect, test } from 'vitest';
import { fullName } from '../../../packages/core/src/platform/full-name.js';

describe('a name cut by the kernel is completed from the command line', () => {
  test.each([
    ['sh', ['/bin/other'], 'sh'],
    ['a-long-name-of-', ['/usr/bin/a-long-name-of-15-bytes', 'x'], 'a-long-name-of-15-bytes'],
    ['a-long-name-of-', ['/usr/bin/another'], 'a-long-name-of-'],
    ['a-long-name-of-', [], 'a-long-name-of-'],
    ['a-long-name-of', ['a-long-name-of-15'], 'a-long-name-of'],
    ['ééééééé\udcc3', ['/bin/éééééééé'], 'éééééééé'],
    ['éééé', ['/bin/ééééé'], 'éééé'],
    ['', [''], ''],
    ['pool_workqueue_release', [], 'pool_workqueue_release'],
  ])('%s and %j: %s', (comm, argv, name) => {
    expect(fullName(comm, argv, 15)).toBe(name);
  });

  test('an unknown name stays so', () => {
    expect(fullName(null, ['x'], 15)).toBeNull();
  });
});
