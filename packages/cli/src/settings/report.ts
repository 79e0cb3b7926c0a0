import { complaint, EXIT } from '../exit.js';
import type { Io } from '../io.js';
import { jsonList, toJson } from '../render/json.js';
import { sanitize } from '../render/sanitize.js';
import type { Group } from './apply.js';
import { isFailure, sentence } from './change.js';
import type { Shown } from './setting.js';

export interface Form<V> {
  /** Who speaks. */
  command: string;
  json?: boolean;
  ndjson?: boolean;
  /** Failures are no matter. */
  ignore?: boolean;
  /** What is said of them to people, besides failures. */
  lines(groups: readonly Group<V>[]): string[];
  setting: Shown<V>;
}

/** Tells what came of it all, and returns the exit code. */
export function report<V>(groups: readonly Group<V>[], incomplete: readonly string[], form: Form<V>, io: Io): number {
  const { command, json = false, ndjson = false, ignore = false, lines, setting } = form;
  const changes = groups.flatMap((group) => group.changes);
  const plain = (value: V | null): unknown => (value === null ? null : setting.plain(value));
  const rows = changes.map((change) => toJson({ ...change, before: plain(change.before), after: plain(change.after) }));
  if (json) io.write(jsonList(rows));
  else if (ndjson) io.write(rows.map((row) => `${row}\n`).join(''));
  else
    io.write(
      lines(groups)
        .map((line) => `${sanitize(line)}\n`)
        .join(''),
    );
  const failed = changes.filter(isFailure).map((change) => sentence(change, setting));
  const complaints = [...groups.flatMap(({ unmatched }) => unmatched), ...failed, ...incomplete];
  if (ignore) return EXIT.done;
  // A name may hold a newline: a message is one line all the same.
  for (const message of complaints) io.warn(complaint(command, sanitize(message)));
  return complaints.length === 0 ? EXIT.done : EXIT.failed;
}
