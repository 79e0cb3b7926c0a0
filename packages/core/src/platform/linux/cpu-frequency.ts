import type { CpuFreq } from '../../model/cpu.js';
import { onlineCpus } from './cpu-count.js';
import { parseCpuinfo } from './cpuinfo.js';
import { followLink, numberIn, readAttributes, readDriverFiles } from './driver-files.js';
import type { Attributes } from './driver-files.js';
import type { Files } from './files.js';

// 1.5 KiB for each CPU.
const CPUINFO_LIMIT = 16 * 1024 * 1024;

const wanted = /^(scaling_(cur|min|max)_freq|cpuinfo_(cur|min|max)_freq|base_frequency)$/;

/**
 * By the number of the CPU. CPUs whose clocks are bound to each other share one policy: a folder to which the
 * `cpufreq` of each of them leads. Without a driver that sets frequencies, /proc/cpuinfo may tell the current one.
 */
export async function cpuFrequencies(files: Files): Promise<(CpuFreq | null)[]> {
  const measured = await currentOfCpuinfo(files);
  const policies = new Map<string, Promise<Attributes>>();
  const frequencies: (CpuFreq | null)[] = [];
  for (const cpu of onlineCpus(files)) {
    const folder = followLink(files, `sys/devices/system/cpu/cpu${cpu}/cpufreq`);
    if (!policies.has(folder)) policies.set(folder, readAttributes(files, folder, wanted));
    frequencies[cpu] = frequencyOf(await policies.get(folder)!, measured.get(cpu) ?? null);
  }
  return Array.from(frequencies, (frequency) => frequency ?? null);
}

async function currentOfCpuinfo(files: Files): Promise<Map<number, number | null>> {
  const text = (await readDriverFiles(files, 'proc', ['cpuinfo'], CPUINFO_LIMIT)).get('cpuinfo') ?? '';
  return new Map(parseCpuinfo(text).map(({ cpu, mhz }) => [cpu, mhz]));
}

/**
 * Documentation/admin-guide/pm/cpufreq.rst of the kernel; the files are in kHz. As in psutil, what the processor has
 * counted (x86, POWER and s390x tell it in /proc/cpuinfo) goes before what it was set to.
 */
function frequencyOf(policy: Attributes, measured: number | null): CpuFreq | null {
  const mhz = (name: string): number | null => {
    const khz = numberIn(policy, name);
    return khz === null ? null : khz / 1000;
  };
  const set = mhz('scaling_cur_freq') ?? mhz('cpuinfo_cur_freq');
  const frequency: CpuFreq = {
    current: measured ?? set,
    min: mhz('scaling_min_freq'),
    max: mhz('scaling_max_freq'),
    hardwareMin: mhz('cpuinfo_min_freq'),
    hardwareMax: mhz('cpuinfo_max_freq'),
    base: mhz('base_frequency'),
    source: measured !== null ? 'cpuinfo' : set !== null ? 'cpufreq' : null,
  };
  return Object.values(frequency).every((value) => value === null) ? null : frequency;
}
