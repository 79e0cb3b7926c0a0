import type { Process, ThreadSettings } from '@sysu/core';

/** What it is set for: a process, of which it means the first thread, or one of its threads. */
export type Settable = Process | ThreadSettings;

/** Something that can be set, and how it is shown. */
export interface Setting<V, S = Settable> extends Shown<V> {
  read(of: S): V;
  /** What it becomes; null: it is only shown. */
  next: ((before: V) => V) | null;
  write(of: S, value: V): void;
}

/** How its values are shown. */
export interface Shown<V> {
  /** What it is, for people: `niceness`. Empty where the text of a value says it. */
  label(value: V): string;
  /** For people. */
  text(value: V): string;
  /** For JSON. */
  plain(value: V): unknown;
}
