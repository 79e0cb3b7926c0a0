import { describe, expect, test } from 'vitest';
import { openbsdMachine } from '../../packages/core/src/platform/openbsd/index.js';
import { createSystem } from '../../packages/core/src/system.js';
import { MadeUpOpenbsd } from '../core/platform/openbsd/made-up.js';
import { assertions } from './assert.js';
import { contract } from './contract.js';

describe('OpenBSD over bytes that were made up', () => {
  const system = createSystem({ backend: openbsdMachine(new MadeUpOpenbsd()) });
  contract({ test, system, isOwn: true });

  test('has been looked at', () => {
    expect(assertions()).toBeGreaterThan(1000);
  });
});
