import { describe, expect, test } from 'vitest';
import { netbsdMachine } from '../../packages/core/src/platform/netbsd/index.js';
import { createSystem } from '../../packages/core/src/system.js';
import { MadeUpNetbsd } from '../core/platform/netbsd/made-up.js';
import { assertions } from './assert.js';
import { contract } from './contract.js';

describe('NetBSD over bytes that were made up', () => {
  const system = createSystem({ backend: netbsdMachine(new MadeUpNetbsd()) });
  contract({ test, system, isOwn: true });

  test('has been looked at', () => {
    expect(assertions()).toBeGreaterThan(1000);
  });
});
