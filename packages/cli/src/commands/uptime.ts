import { fieldsNamed, uptimeTable as table } from '@sysu/core';
import type { System, UptimeRecord } from '@sysu/core';
import type { Main } from '../command.js';
import { fieldColumn } from '../print-table.js';
import { rowOf } from '../render/json.js';
import { defineTableCommand } from '../table-command.js';

interface Options {
  pretty?: boolean;
  since?: boolean;
  container?: boolean;
}

export const main: Main = defineTableCommand<UptimeRecord, string>({
  name: 'uptime',
  summary: 'How long the machine has been running, how many people use it, and its load averages.',
  examples: [
    ['sysu uptime', 'one line, as uptime prints it'],
    ['sysu uptime -p', 'in words'],
    ['sysu uptime --json', 'seconds, and the time of boot since the epoch'],
  ],
  table,
  machineColumns: table.standard.filter((name) => name !== 'loadPerCpu'),
  declare: (command) =>
    void command
      .option('-p, --pretty', 'the time only, in words')
      .option('-s, --since', 'when it started')
      .option('-c, --container', 'since the first process of our container'),
  plan: (command) => {
    const options = command.opts<Options>();
    return {
      columns: fieldsNamed(table, table.standard).map((field) => fieldColumn(field)),
      sample: async ({ system }) => ({ records: [await read(system, options)] }),
      print: ({ records: [record], time }) => `${print(record!, time, options)}\n`,
    };
  },
  object: ([record], fields) => rowOf(fields, record!),
});

async function read(system: System, { container = false }: Options): Promise<UptimeRecord> {
  const [load1, load5, load15] = system.getloadavg();
  const uptime = system.uptime({ container });
  const running = system.uptime()!;
  return {
    bootTime: container && uptime !== null ? system.bootTime() + running - uptime : system.bootTime(),
    uptime,
    users: (await system.users())?.length ?? null,
    load1,
    load5,
    load15,
    cpus: system.cpuCount(),
  };
}

function print(record: UptimeRecord, now: number, { pretty, since }: Options): string {
  const up = record.uptime ?? 0;
  if (since) return timestamp(record.bootTime);
  if (pretty) return `up ${inWords(up)}`;
  // As uptime, which counts no users where nobody keeps a record of them; --json says null.
  const users = record.users ?? 0;
  const loads = [record.load1, record.load5, record.load15].map((load) => load.toFixed(2)).join(', ');
  return ` ${timestamp(now).slice(11)} up ${short(up)},  ${users} user${users > 1 ? 's' : ''},  load average: ${loads}`;
}

function timestamp(seconds: number): string {
  const date = new Date(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function short(seconds: number): string {
  const { days, hours, minutes } = split(seconds);
  const day = days === 0 ? '' : `${days} day${days === 1 ? '' : 's'}, `;
  return day + (hours === 0 ? `${minutes} min` : `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}`);
}

function inWords(seconds: number): string {
  const { weeks, days, hours, minutes } = split(seconds, true);
  const parts: [number, string][] = [
    [weeks, 'week'],
    [days, 'day'],
    [hours, 'hour'],
    [minutes, 'minute'],
  ];
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  return words.length === 0 ? '0 minutes' : words.join(', ');
}

function split(seconds: number, inWeeks = false): { weeks: number; days: number; hours: number; minutes: number } {
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const weeks = inWeeks ? Math.floor(days / 7) : 0;
  return { weeks, days: days - 7 * weeks, hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
