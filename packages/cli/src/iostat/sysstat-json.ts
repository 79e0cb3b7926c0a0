import { timeOfDay } from '../render/clock.js';
import { toJson } from '../render/json.js';
import { basicColumns, extendedColumns } from './columns.js';
import { cpuShares } from './cpu-shares.js';
import { date } from './report.js';
import type { Form, Head, Report } from './report.js';

/** What closes the document. */
export const END_OF_JSON = '\n]}]}}\n';

/** In the form of iostat -o JSON: one document, whose end comes with the last report. What is unknown is null. */
export function sysstatJson(
  { records, time, cpu, seconds }: Report,
  form: Form,
  { kernel, cpus }: Head,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): string {
  const columns = columnsOf(form);
  const statistics = {
    ...(form.timestamp && { timestamp: `${date(time)} ${timeOfDay(time)}` }),
    ...(form.cpus && { 'avg-cpu': cpu && cpuShares(cpu) }),
    ...(form.disks && {
      disk: records.map((record) => ({
        disk_device: record.device,
        ...Object.fromEntries(
          columns.map(({ title, value }) => [title.replace('%', ''), rounded(value(record, seconds))]),
        ),
      })),
    }),
  };
  const host = {
    nodename: kernel.hostname,
    sysname: kernel.system,
    release: kernel.release,
    machine: kernel.machine,
    'number-of-cpus': cpus,
    date: date(time),
  };
  const head = isFirst ? `{"sysstat": {"hosts": [${toJson(host).slice(0, -1)},"statistics": [\n` : ',\n';
  return `${head}${toJson(statistics)}${isLast ? END_OF_JSON : ''}`;
}

function columnsOf({ extended, megabytes }: Form): ReturnType<typeof basicColumns> {
  const unit = megabytes ? 'MB' : 'kB';
  const factor = megabytes ? 1024 : 1;
  const columns = extended ? extendedColumns(unit).flat() : basicColumns(unit);
  return columns.map((column) => {
    const isSize = (column.kind === 'size' || column.kind === 'amount') && !column.title.endsWith('areq-sz');
    return { ...column, value: (record, seconds) => divided(column.value(record, seconds), isSize ? factor : 1) };
  });
}

function divided(value: number | null, by: number): number | null {
  return value === null ? null : value / by;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
