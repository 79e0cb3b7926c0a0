import type { Command } from 'commander';
import { activityTable as table } from '@sysu/core';
import type { ActivityRecord, SessionFigure, System, UptimeRecord } from '@sysu/core';
import type { Appearance } from '../appearance.js';
import type { Main } from '../command.js';
import type { Context } from '../context.js';
import { standardColumns } from '../print-table.js';
import { cutLines } from '../render/width.js';
import { defineTableCommand } from '../table-command.js';
import type { Plan, Sample } from '../table-plan.js';
import { uptimeLine } from '../uptime/line.js';
import { readUptime } from '../uptime/read.js';
import { activityOf, figures } from '../w/activity.js';
import { activityLine, heading } from '../w/lines.js';
import { isPresent } from '../who/choice.js';
import { sessionRecords } from '../who/sample.js';

interface Options {
  current: boolean;
  from?: boolean;
  h?: boolean;
  ipAddr?: boolean;
  short?: boolean;
}

export const main: Main = defineTableCommand<ActivityRecord, SessionFigure>({
  name: 'w',
  description:
    'Who is logged in and what they do: the line of uptime, and for each session the time since they last typed, the ' +
    'CPU time of all on the terminal (JCPU), that of the process in the foreground (PCPU), and its command line.',
  examples: [
    ['sysu w', 'everyone'],
    ['sysu w -s ann', 'only ann, without times'],
    ['sysu w --watch', 'again every second'],
    ['sysu w --json --where "idle > 3600"', 'whoever has been away for an hour'],
  ],
  exits: ['1  the user who was named is not logged in, or processes could not be read'],
  table,
  instead: {
    '-o, --old-style': '--columns user,tty,idle,command chooses what is shown',
  },
  declare: (command) =>
    void command
      .argument('[USER]', 'only this user')
      .option('-h', 'the same as --no-header')
      .option('-s, --short', 'without login and CPU times')
      .option('-f, --from', 'without where from')
      .option('-i, --ip-addr', 'the address instead of the name, where it was recorded')
      .option('-u, --no-current', 'also what another user runs on the terminal counts'),
  plan,
});

function plan(command: Command, context: Context, { width, mark }: Appearance): Plan<ActivityRecord, SessionFigure> {
  const options = command.opts<Options>();
  const [user] = command.args;
  const form = { short: options.short === true, from: options.from !== true, address: options.ipAddr === true };
  let uptime: UptimeRecord;
  return {
    columns: standardColumns(table),
    header: options.h !== true,
    mustMatch: user !== undefined,
    sample: async ({ system }) => {
      uptime = await readUptime(system);
      const sample = await read(system, { now: context.now(), anyUser: !options.current });
      if (user === undefined) return sample;
      const records = sample.records.filter((each) => each.user === user);
      const missing = records.length === 0 ? [`${JSON.stringify(user)} is not logged in`] : [];
      return { ...sample, records, missing };
    },
    print: ({ records, time, header }) => {
      const lines = records.map((record) => activityLine(record, form, time));
      const all = header ? [uptimeLine(uptime, time), heading(form), ...lines] : lines;
      return cutLines(all, width, mark);
    },
  };
}

async function read(
  system: System,
  { now, anyUser }: { now: number; anyUser: boolean },
): Promise<Sample<ActivityRecord>> {
  const records = await sessionRecords(system, { file: null, use: true, now });
  const sessions = records.filter(
    (record) => record.type === 'user' && isPresent(record, (pid) => system.pidExists(pid)),
  );
  // Where nobody is, nobody does anything.
  if (sessions.length === 0) return { records: [] };
  const { records: processes, lost, lostCode } = await system.processSampler().sample(figures);
  return { records: sessions.map((session) => activityOf(session, processes, { anyUser })), lost, lostCode };
}
