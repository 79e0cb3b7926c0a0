// The constants, and the columns of the tables, from the objects themselves.
import * as core from '@sysu/core';

const values = { ...core };

export function constantsPart(constants) {
  const rows = constants.map(({ name, doc }) => `| \`${name}\` | ${cell(valueOf(values[name]))} | ${cell(doc)} |`);
  return ['## Constants\n', '| name | value | |', '|---|---|---|', ...rows].join('\n');
}

export function tablesPart(tables) {
  return ['## Columns', ...tables.map(tablePart)].join('\n\n');
}

function tablePart({ name }) {
  const { fields, standard } = values[name];
  const rows = fields.map(({ name: column, title, unit, doc, attribute, onRequest }) => {
    const shown = standard.includes(column) ? '•' : (onRequest ?? '');
    return `| \`${column}\` | ${cell(title)} | ${unit.name} | ${shown} | ${attribute === undefined ? '' : `\`${attribute}\``} | ${cell(doc)} |`;
  });
  const head = ['| column | title | unit | shown | attribute | |', '|---|---|---|---|---|---|'];
  return [`### ${name}\n`, ...head, ...rows].join('\n');
}

/** What the machine that writes the page is, is no fact about the library. */
function valueOf(value) {
  if (typeof value === 'boolean') return '';
  return `\`${typeof value === 'string' ? `'${value}'` : String(value)}\``;
}

function cell(text) {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
