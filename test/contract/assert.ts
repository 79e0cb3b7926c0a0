import strict from 'node:assert/strict';

let made = 0;

/** node:assert/strict, which counts what it is asked. */
export const assert: typeof strict = new Proxy(strict, {
  get: (target, name) => {
    made++;
    return Reflect.get(target, name) as unknown;
  },
});

/** How many assertions have been made so far. */
export function assertions(): number {
  return made;
}
