import type { AnyField } from './field.js';
import type { Figure } from './model/process.js';
import type { Backend } from './platform/backend.js';
import { counterOf } from './sampler.js';

/** What a system can have or lack: a call of its backend, `netRoutes()`, or a figure that it tells of processes, `pgid`. */
export type Feature = `${Extract<keyof Backend, string>}()` | Figure;

/** Whether it is there at all; nothing is looked at to find that out. */
export function hasFeature(backend: Backend, feature: Feature): boolean {
  if (feature.endsWith('()')) return Object.hasOwn(backend, feature.slice(0, -2));
  return backend.figures?.has(sourceOf(feature as Figure)) ?? true;
}

/** No backend tells rates: they are worked out. */
function sourceOf(figure: Figure): Figure {
  return isRate(figure) ? counterOf[figure].counter : figure;
}

function isRate(figure: Figure): figure is keyof typeof counterOf {
  return Object.hasOwn(counterOf, figure);
}

/**
 * Of columns of processes those that such a system can fill.
 *
 * @example fieldsThere(processTable.fields, (feature) => feature !== 'pgid').some(({ name }) => name === 'pgid') // false
 */
export function fieldsThere<R>(
  fields: readonly AnyField<R, Figure>[],
  has: (feature: Feature) => boolean,
): AnyField<R, Figure>[] {
  return fields.filter(({ needs: [first] }) => first === undefined || has(first));
}
