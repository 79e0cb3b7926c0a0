import { describe, expect, test } from 'vitest';
import { thisMac } from '../../packages/core/src/platform/darwin/index.js';
import { createSystem } from '../../packages/core/src/system.js';
import { MadeUpMac } from '../core/platform/darwin/made-up-mac.js';
import { assertions } from './assert.js';
import { contract } from './contract.js';

describe('macOS over byte fixtures', () => {
  const mac = new MadeUpMac();
  // Root is refused nothing.
  mac.processes = mac.processes.filter(({ refused }) => !refused);
  const system = createSystem({ backend: thisMac(mac) });
  contract({ test, system, isOwn: true });

  test('has been looked at', () => {
    expect(assertions()).toBeGreaterThan(1000);
  });
});
