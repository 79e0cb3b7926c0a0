export * from './errors.js';
export * as units from './units.js';
export { formatField } from './field.js';
export type { AnyField, Field, Table, Value } from './field.js';
export type { Unit } from './units.js';
export { fieldsThere } from './features.js';
export type { Feature } from './features.js';
export { fieldNamed, fieldsNamed, figuresOf, parseSort, sortRecords } from './select.js';
export type { SortKey } from './select.js';
export { BadExpression, parseWhere } from './where.js';
export type { Condition } from './where.js';
export { signalName, signalNames, signalNumber } from './signals.js';
export { toBytes } from './text.js';
export { countUnowned } from './connections.js';
export { sampleConnections } from './connection-rows.js';
export type { ConnectionSample } from './connection-rows.js';
export { countStates } from './socket-states.js';
export { TcpSampler } from './tcp-sampler.js';
export type { TcpSample, TcpSampleOptions } from './tcp-sampler.js';
export { createSystem, System } from './system.js';
export type { SystemOptions } from './system.js';
export type { ProcessRow } from './process-rows.js';
export { ratesBetween, sumOf } from './rates.js';
export type { Rates } from './rates.js';
export { ProcessSampler } from './sampler.js';
export type { SampleOptions } from './sampler.js';
export { DiskIoSampler } from './disk-io-sampler.js';
export type { DiskIoSample } from './disk-io-sampler.js';
export { ProcessIoSampler } from './process-io-sampler.js';
export type { ProcessIoOptions, ProcessIoSample } from './process-io-sampler.js';
export type { FileUseOptions, FileUseSample } from './file-uses.js';
export { InterfaceIoSampler } from './interface-io-sampler.js';
export { VmSampler } from './vm-sampler.js';
export type { Span, SpanOptions } from './spans.js';
export { Sampler } from './watch.js';
export type { SamplerOptions, SystemSample, WatchOptions } from './watch.js';
export type { SystemRates } from './system-sample.js';
export { Process } from './process.js';
export type { ThreadSettings } from './thread-settings.js';
export { Popen } from './popen.js';
export { exec } from './exec.js';
export { exit } from './exit.js';
export { waitProcs } from './wait-procs.js';
export type { WaitProcsOptions } from './wait-procs.js';
export type { Waiting } from './deadline.js';
export type { Over } from './between.js';
export * from './constants.js';
export { AIX, BSD, FREEBSD, LINUX, MACOS, NETBSD, OPENBSD, OSX, POSIX, SUNOS, WINDOWS } from './platform/index.js';
export type * from './attributes.js';
export type * from './model/activity.js';
export type * from './model/address-names.js';
export type * from './model/ability.js';
export type * from './model/control-group.js';
export type * from './model/cpu.js';
export type * from './model/disk.js';
export type * from './model/file-use.js';
export type * from './model/exec.js';
export type * from './model/heap.js';
export type * from './model/host.js';
export type * from './model/memory.js';
export type * from './model/memory-map.js';
export type * from './model/connections.js';
export type * from './model/interfaces.js';
export type * from './model/multicast-groups.js';
export type * from './model/network.js';
export type * from './model/open-file.js';
export type * from './model/process-settings.js';
export type * from './model/protocol-counters.js';
export type * from './model/routes.js';
export type * from './model/sensors.js';
export type * from './model/windows-service.js';
export type {
  CpuClocks,
  Figure,
  Identity,
  Ids,
  ProcessBatch,
  ProcessFigures,
  ProcessRecord,
  SignalSets,
  SystemdPlace,
  ThreadRecord,
} from './model/process.js';
export type { Backend } from './platform/backend.js';
export { connectionTable } from './tables/connections.js';
export type { ConnectionFigure, ConnectionRecord } from './tables/connections.js';
export { abilityTable } from './tables/abilities.js';
export { activityTable } from './tables/activity.js';
export type { ActivityRecord } from './tables/activity.js';
export { diskIoTable } from './tables/disk-io.js';
export type { DiskIoRecord } from './tables/disk-io.js';
export { interfaceTable } from './tables/interfaces.js';
export type { InterfaceRecord } from './tables/interfaces.js';
export { interfaceIoTable } from './tables/interfaces-io.js';
export type { InterfaceIoRecord } from './tables/interfaces-io.js';
export { multicastGroupTable } from './tables/multicast-groups.js';
export { protocolCounterTable } from './tables/protocol-counters.js';
export { processTcpTable } from './tables/process-tcp.js';
export type { ProcessTcpRecord } from './tables/process-tcp.js';
export { routeTable } from './tables/routes.js';
export { protocolOf, transportOf } from './tables/socket-protocol.js';
export { socketStateTable } from './tables/socket-states.js';
export type { StateCount } from './tables/socket-states.js';
export { sumOfMappings } from './memory-maps.js';
export { mappingKind, memoryMapTable } from './tables/memory-maps.js';
export type { MappingKind, MappingRecord } from './tables/memory-maps.js';
export { memoryTable } from './tables/memory.js';
export type { MemoryRecord } from './tables/memory.js';
export { openFileCounts, openFileCountTable } from './tables/open-file-counts.js';
export type { OpenFileCounts } from './tables/open-file-counts.js';
export { openFileTable } from './tables/open-files.js';
export type { FileUseFigure } from './tables/open-files.js';
export { fileSystemTable } from './tables/partitions.js';
export type { FileSystemRecord } from './tables/partitions.js';
export { processIoTable } from './tables/process-io.js';
export type { ProcessIoRecord } from './tables/process-io.js';
export { processes as processTable } from './tables/processes.js';
export { processTree } from './tables/process-tree.js';
export type { Subtree, TreeRecord } from './tables/process-tree.js';
export { vmTable } from './tables/vm.js';
export type { VmRecord } from './tables/vm.js';
export { sensorTable } from './tables/sensors.js';
export type { SensorRecord } from './tables/sensors.js';
export { sessionFields, sessionTable } from './tables/sessions.js';
export type { SessionFigure, SessionRecord } from './tables/sessions.js';
export { uptimeTable } from './tables/uptime.js';
export type { UptimeRecord } from './tables/uptime.js';

export * from './own.js';
