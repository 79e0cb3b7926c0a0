import type { ProtocolCounter } from '../../model/protocol-counters.js';
import { levels } from './mib.js';
import type { Mib } from './mib.js';

// How struct mib2_ip and so on of inet/mib2.h begin: 32 bits each, in this order. '-' is no counter.
const protocols: readonly (readonly [protocol: string, level: number, names: string])[] = [
  [
    'Ip',
    levels.ip,
    'Forwarding DefaultTTL InReceives InHdrErrors InAddrErrors ForwDatagrams InUnknownProtos InDiscards InDelivers ' +
      'OutRequests OutDiscards OutNoRoutes ReasmTimeout ReasmReqds ReasmOKs ReasmFails FragOKs FragFails FragCreates',
  ],
  [
    'Icmp',
    levels.icmp,
    'InMsgs InErrors InDestUnreachs InTimeExcds InParmProbs InSrcQuenchs InRedirects InEchos InEchoReps ' +
      'InTimestamps InTimestampReps InAddrMasks InAddrMaskReps OutMsgs OutErrors OutDestUnreachs OutTimeExcds ' +
      'OutParmProbs OutSrcQuenchs OutRedirects OutEchos OutEchoReps OutTimestamps OutTimestampReps OutAddrMasks ' +
      'OutAddrMaskReps',
  ],
  [
    'Tcp',
    levels.tcp,
    'RtoAlgorithm RtoMin RtoMax MaxConn ActiveOpens PassiveOpens AttemptFails EstabResets CurrEstab InSegs OutSegs ' +
      'RetransSegs - OutRsts',
  ],
  ['Udp', levels.udp, 'InDatagrams InErrors OutDatagrams - - OutErrors'],
];
// Without a limit it is -1.
const SIGNED = 'MaxConn';

export function protocolCounters(mib: Mib): ProtocolCounter[] {
  return protocols.flatMap(([protocol, level, names]) => {
    const from = mib.counters(level);
    if (from === null) return [];
    return names.split(' ').flatMap((name, word) => {
      const at = word * 4;
      return name === '-' ? [] : [{ protocol, name, value: name === SIGNED ? from.i32(at) : from.u32(at) }];
    });
  });
}
