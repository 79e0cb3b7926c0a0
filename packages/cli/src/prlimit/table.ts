import { UnknownName } from '@sysu/core';
import { layOut } from '../render/columns.js';
import type { Change } from '../settings/change.js';
import type { Word } from '../values.js';
import { limitText } from './limit.js';
import type { Limit } from './limit.js';

interface Shown {
  change: Change<Limit>;
  limit: Limit;
}

interface Column {
  title: string;
  doc: string;
  right: boolean;
  text(shown: Shown): string;
}

function column(title: string, doc: string, text: Column['text'], right = false): Column {
  return { title, doc, right, text };
}

const columns: readonly Column[] = [
  column('PID', 'of the process', ({ change }) => String(change.pid), true),
  column('NAME', 'of the process', ({ change }) => change.name ?? ''),
  column('RESOURCE', 'what is limited', ({ limit }) => limit.resource.name),
  column('DESCRIPTION', 'the same in words', ({ limit }) => limit.resource.description),
  column('SOFT', 'the limit that holds', ({ limit }) => limitText(limit.soft), true),
  column('HARD', 'how far it can be raised', ({ limit }) => limitText(limit.hard), true),
  column('UNITS', 'of the limits', ({ limit }) => limit.resource.units),
];
const usual = columns.filter(({ title }) => title !== 'PID' && title !== 'NAME');

export interface TableForm {
  /** Names of columns, in small letters or capitals. */
  output?: string;
  headings?: boolean;
  raw?: boolean;
}

/** Throws UnknownName. */
export function columnsNamed(list: string): Column[] {
  return list.split(',').map((name) => {
    const named = columns.find(({ title }) => title === name.toUpperCase());
    if (named !== undefined) return named;
    throw new UnknownName(
      'column',
      name,
      columns.map(({ title }) => title),
    );
  });
}

/** For completion. */
export function columnWords(): Word[] {
  return columns.map(({ title, doc }) => ({ word: title, doc }));
}

/** What is shown as prlimit shows it; of several processes with who they are. */
export function limitTable(
  changes: readonly Change<Limit>[],
  { output, headings = true, raw = false }: TableForm,
): string[] {
  const shown = changes.flatMap((change) =>
    change.result === 'shown' && change.before !== null ? [{ change, limit: change.before }] : [],
  );
  if (shown.length === 0) return [];
  const isOfSeveral = new Set(shown.map(({ change }) => change.pid)).size > 1;
  const chosen = output === undefined ? (isOfSeveral ? columns : usual) : columnsNamed(output);
  const titles = chosen.map(({ title }) => title);
  const rows = shown.map((each) => chosen.map(({ text }) => text(each)));
  if (raw) return (headings ? [titles, ...rows] : rows).map((cells) => cells.map(escapeBlanks).join(' '));
  const aligns = chosen.map(({ right }) => (right ? 'right' : 'left'));
  return layOut(rows, { titles, aligns, header: headings, width: null, mark: '', paint: (text) => text });
}

/** So that a row can be taken apart at its blanks. */
function escapeBlanks(text: string): string {
  return text.replaceAll(' ', '\\x20');
}
