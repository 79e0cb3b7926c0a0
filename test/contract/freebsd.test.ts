import { describe, expect, test } from 'vitest';
import { freebsdMachine } from '../../packages/core/src/platform/freebsd/index.js';
import { createSystem } from '../../packages/core/src/system.js';
import { MadeUpKernel } from '../core/platform/freebsd/made-up.js';
import { assertions } from './assert.js';
import { contract } from './contract.js';

describe('FreeBSD over bytes that were made up', () => {
  const system = createSystem({ backend: freebsdMachine(new MadeUpKernel()) });
  contract({ test, system, isOwn: true });

  test('has been looked at', () => {
    expect(assertions()).toBeGreaterThan(1000);
  });
});
