import type { AnyField } from './field.js';
import type { Figure } from './model/process.js';
import type { Told } from './model/told.js';
import type { Backend } from './platform/backend.js';
import { counterOf } from './sampler.js';

/**
 * What a system can have or lack: a call of its backend, `netRoutes()`, a figure that it tells of processes, `pgid`, or of
 * something else, `diskIo.readTime`.
 */
export type Feature = `${Extract<keyof Backend, string>}()` | Figure | Told;

/** Whether it is there at all; nothing is looked at to find that out. */
export function hasFeature(backend: Backend, feature: Feature): boolean {
  if (feature.endsWith('()')) return Object.hasOwn(backend, feature.slice(0, -2));
  if (feature.includes('.')) return !backend.untold.has(feature as Told);
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
 * Of some columns those that such a system can fill.
 *
 * @example fieldsThere(processTable.fields, (feature) => feature !== 'pgid').some(({ name }) => name === 'pgid') // false
 */
export function fieldsThere<F extends Pick<AnyField<never>, 'told'>>(
  fields: readonly F[],
  has: (feature: Feature) => boolean,
): F[] {
  return fields.filter(({ told }) => told === undefined || has(told));
}
