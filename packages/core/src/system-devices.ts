import { inFahrenheit } from './fahrenheit.js';
import type { DiskIoCounters } from './model/disk.js';
import type { NetIoCounters } from './model/network.js';
import type { Battery, ByChip, Fan, Temperature } from './model/sensors.js';
import { NeverBack } from './never-back.js';
import { sumOf } from './rates.js';
import { SystemCpu } from './system-cpu.js';

/** What can be asked about disks, network interfaces and sensors. */
export class SystemDevices extends SystemCpu {
  protected readonly disksNeverBack: NeverBack<DiskIoCounters> = new NeverBack();
  protected readonly nicsNeverBack: NeverBack<NetIoCounters> = new NeverBack();

  /**
   * What has been read and written, of all disks together (null when there are none), or of each disk and part of one.
   * The sum counts whole physical disks alone: what passed a partition, RAID, LVM or a loop device came to them too.
   * With `nowrap` (true) no counter goes back between calls on this object. /proc/diskstats, /sys/block
   *
   * @example diskIoCounters({ perDisk: true }) // { '*': { readCount: 8141, writeCount: 2431, readBytes: 290203648, ... } }
   */
  diskIoCounters(options?: { perDisk?: false; nowrap?: boolean }): DiskIoCounters | null;
  diskIoCounters(options: { perDisk: true; nowrap?: boolean }): Record<string, DiskIoCounters>;
  diskIoCounters({ perDisk = false, nowrap = true }: { perDisk?: boolean; nowrap?: boolean } = {}): unknown {
    const read = this.backend.diskIoCounters();
    const counters = nowrap ? this.disksNeverBack.apply(read) : read;
    if (perDisk) return Object.fromEntries(counters);
    const physical = this.backend.physicalDisks();
    return sumOf([...counters].filter(([disk]) => physical.has(disk)).map(([, each]) => each));
  }

  /**
   * What has been sent and received by all network interfaces together (null when there are none), or by each.
   * With `nowrap` (true) no counter goes back between calls on this object. /proc/net/dev
   *
   * @example netIoCounters({ perNic: true }) // { lo: { bytesSent: 65450, bytesRecv: 65450, packetsSent: 450, ... }, ... }
   */
  netIoCounters(options?: { perNic?: false; nowrap?: boolean }): NetIoCounters | null;
  netIoCounters(options: { perNic: true; nowrap?: boolean }): Record<string, NetIoCounters>;
  netIoCounters({ perNic = false, nowrap = true }: { perNic?: boolean; nowrap?: boolean } = {}): unknown {
    const read = this.backend.netIoCounters();
    const counters = nowrap ? this.nicsNeverBack.apply(read) : read;
    return perNic ? Object.fromEntries(counters) : sumOf([...counters.values()]);
  }

  /**
   * Thermometers by the name of their chip, in degrees Celsius. /sys/class/hwmon, else /sys/class/thermal
   *
   * @example await sensorsTemperatures() // { '*': [{ label: 'Core 0', current: 45, high: 82, critical: 100, ... }] }
   */
  async sensorsTemperatures({ fahrenheit = false }: { fahrenheit?: boolean } = {}): Promise<ByChip<Temperature>> {
    const chips = await this.backend.sensorsTemperatures();
    if (!fahrenheit) return chips;
    return Object.fromEntries(Object.entries(chips).map(([chip, readings]) => [chip, readings.map(inFahrenheit)]));
  }

  /**
   * Fans by the name of their chip, in revolutions per minute. /sys/class/hwmon
   *
   * @example await sensorsFans() // { '*': [{ label: 'cpu_fan', current: 3200, ... }] }
   */
  sensorsFans(): Promise<ByChip<Fan>> {
    return this.backend.sensorsFans();
  }

  /**
   * The first battery, as psutil has it, or null without any; beyond psutil all of them by name.
   * /sys/class/power_supply
   *
   * @example await sensorsBattery() // { percent: 93.5, secsleft: 16628, powerPlugged: false, ... } or null
   */
  async sensorsBattery(options?: { perBattery?: false }): Promise<Battery | null>;
  async sensorsBattery(options: { perBattery: true }): Promise<Record<string, Battery>>;
  async sensorsBattery({ perBattery = false }: { perBattery?: boolean } = {}): Promise<unknown> {
    const batteries = await this.backend.sensorsBatteries();
    if (!perBattery) return batteries[0] ?? null;
    return Object.fromEntries(batteries.map((battery) => [battery.name, battery]));
  }
}
