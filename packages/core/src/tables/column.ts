import type { AnyField, Value } from '../field.js';
import type { Told } from '../model/told.js';
import type { Unit } from '../units.js';

/** A column whose value `get` makes of a record; `needs` are the figures that it reads. */
export function column<R, V extends Value, N extends string = never>(
  name: string,
  title: string,
  unit: Unit<V>,
  doc: string,
  get: (record: R) => V | null | undefined,
  needs: readonly N[] = [],
): AnyField<R, N> {
  return { name, title, doc, unit, needs, get };
}

/** The same, of which not every system tells what it shows. */
export function ifTold<R, N extends string>(told: Told, field: AnyField<R, N>): AnyField<R, N> {
  return { ...field, told };
}

/** A column that shows what every record has under its name. */
export function plainColumn<R, N extends string = never>(
  name: keyof R & string,
  title: string,
  unit: Unit<never>,
  doc: string,
): AnyField<R, N> {
  return column(name, title, unit, doc, (record: R) => record[name] as never);
}
