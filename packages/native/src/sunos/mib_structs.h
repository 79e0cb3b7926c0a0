#pragma once

// The tables of inet/mib2.h, declared by hand: each entry as far as we read it, for the kernel tells how long they are.
#include <stdint.h>

typedef struct {
  int32_t o_length;
  char o_bytes[32];
} Octets;

struct mib2_ip {
  int32_t ipForwarding, ipDefaultTTL;
  uint32_t ipInReceives, ipInHdrErrors, ipInAddrErrors, ipForwDatagrams, ipInUnknownProtos, ipInDiscards, ipInDelivers,
      ipOutRequests, ipOutDiscards, ipOutNoRoutes;
  int32_t ipReasmTimeout;
  uint32_t ipReasmReqds, ipReasmOKs, ipReasmFails, ipFragOKs, ipFragFails, ipFragCreates;
  int32_t ipAddrEntrySize, ipRouteEntrySize, ipNetToMediaEntrySize;
  uint32_t ipRoutingDiscards, tcpInErrs, udpNoPorts, ipInCksumErrs, ipReasmDuplicates, ipReasmPartDups, ipForwProhibits,
      udpInCksumErrs, udpInOverflows, rawipInOverflows, ipsecInSucceeded, ipsecInFailed;
  int32_t ipMemberEntrySize, ipGroupSourceEntrySize;
};

// Of the counters for IPv6 only how long the entries of its tables are.
struct mib2_ipv6IfStatsEntry {
  uint32_t ipv6IfIndex;
  int32_t ipv6Forwarding, ipv6DefaultHopLimit, ipv6IfStatsEntrySize, ipv6AddrEntrySize, ipv6RouteEntrySize,
      ipv6NetToMediaEntrySize, ipv6MemberEntrySize;
};

struct mib2_icmp {
  uint32_t icmpInMsgs, icmpInErrors, icmpInDestUnreachs, icmpInTimeExcds, icmpInParmProbs, icmpInSrcQuenchs,
      icmpInRedirects, icmpInEchos, icmpInEchoReps, icmpInTimestamps, icmpInTimestampReps, icmpInAddrMasks,
      icmpInAddrMaskReps, icmpOutMsgs, icmpOutErrors, icmpOutDestUnreachs, icmpOutTimeExcds, icmpOutParmProbs,
      icmpOutSrcQuenchs, icmpOutRedirects, icmpOutEchos, icmpOutEchoReps, icmpOutTimestamps, icmpOutTimestampReps,
      icmpOutAddrMasks, icmpOutAddrMaskReps;
};

struct mib2_tcp {
  int32_t tcpRtoAlgorithm, tcpRtoMin, tcpRtoMax, tcpMaxConn;
  uint32_t tcpActiveOpens, tcpPassiveOpens, tcpAttemptFails, tcpEstabResets, tcpCurrEstab, tcpInSegs, tcpOutSegs,
      tcpRetransSegs;
  int32_t tcpConnTableSize;
  uint32_t tcpOutRsts, sender[10], receiver[17], others[11];
  int32_t tcp6ConnTableSize;
};

struct mib2_udp {
  uint32_t udpInDatagrams, udpInErrors, udpOutDatagrams;
  int32_t udpEntrySize, udp6EntrySize;
  uint32_t udpOutErrors;
};

struct mib2_tcpConnEntry {
  int32_t tcpConnState;
  char tcpConnLocalAddress[4];
  int32_t tcpConnLocalPort;
  char tcpConnRemAddress[4];
  int32_t tcpConnRemPort, tcpConnEntryInfo[9];
  uint32_t tcpConnCreationProcess;
};

struct mib2_tcp6ConnEntry {
  char tcp6ConnLocalAddress[16];
  int32_t tcp6ConnLocalPort;
  char tcp6ConnRemAddress[16];
  int32_t tcp6ConnRemPort;
  uint32_t tcp6ConnIfIndex;
  int32_t tcp6ConnState, tcp6ConnEntryInfo[9];
  uint32_t tcp6ConnCreationProcess;
};

struct mib2_udpEntry {
  char udpLocalAddress[4];
  int32_t udpLocalPort, ue_state;
  char ue_RemoteAddress[4];
  int32_t ue_RemotePort;
  uint32_t udpInstance, udpCreationProcess;
};

struct mib2_udp6Entry {
  char udp6LocalAddress[16];
  int32_t udp6LocalPort;
  uint32_t udp6IfIndex;
  int32_t ue_state;
  char ue_RemoteAddress[16];
  int32_t ue_RemotePort;
  uint32_t udp6Instance, udp6CreationProcess;
};

struct mib2_ipAddrEntry {
  char ipAdEntAddr[4];
  Octets ipAdEntIfIndex;
  char ipAdEntNetMask[4];
  int32_t ipAdEntBcastAddr, ipAdEntReasmMaxSize;
  uint32_t ae_mtu;
  int32_t ae_metric;
  char ae_broadcast_addr[4], ae_pp_dst_addr[4];
  uint32_t ae_flags;
};

struct mib2_ipv6AddrEntry {
  Octets ipv6AddrIfIndex;
  char ipv6AddrAddress[16];
  uint32_t ipv6AddrPfxLength, ipv6AddrType, ipv6AddrAnycastFlag, ipv6AddrStatus, ae_mtu;
  int32_t ae_metric;
  char ae_pp_dst_addr[16];
  uint32_t ae_flags;
};

struct mib2_ipNetToMediaEntry {
  Octets ipNetToMediaIfIndex, ipNetToMediaPhysAddress;
  char ipNetToMediaNetAddress[4];
  int32_t ipNetToMediaType;
  Octets ntm_mask;
  int32_t ntm_flags;
};

struct mib2_ipRouteEntry {
  char ipRouteDest[4];
  Octets ipRouteIfIndex;
  int32_t ipRouteMetric1, ipRouteMetric2, ipRouteMetric3, ipRouteMetric4;
  char ipRouteNextHop[4];
  int32_t ipRouteType, ipRouteProto, ipRouteAge;
  char ipRouteMask[4];
  int32_t ipRouteMetric5;
  uint32_t re_max_frag, re_rtt, re_ref;
  int32_t re_frag_flag;
  char re_src_addr[4];
  int32_t re_ire_type;
  uint32_t re_obpkt, re_ibpkt;
  int32_t re_flags;
};

struct mib2_ipv6RouteEntry {
  char ipv6RouteDest[16];
  int32_t ipv6RoutePfxLength;
  uint32_t ipv6RouteIndex;
  Octets ipv6RouteIfIndex;
  char ipv6RouteNextHop[16];
  int32_t ipv6RouteType, ipv6RouteProtocol;
  uint32_t ipv6RoutePolicy;
  int32_t ipv6RouteAge;
  uint32_t ipv6RouteNextHopRDI, ipv6RouteMetric, ipv6RouteWeight, re_max_frag, re_rtt, re_ref;
  int32_t re_frag_flag;
  char re_src_addr[16];
  int32_t re_ire_type;
  uint32_t re_obpkt, re_ibpkt;
  int32_t re_flags;
};

struct ip_member {
  Octets ipGroupMemberIfIndex;
  char ipGroupMemberAddress[4];
  uint32_t ipGroupMemberRefCnt;
};

struct ipv6_member {
  uint32_t ipv6GroupMemberIfIndex;
  char ipv6GroupMemberAddress[16];
  uint32_t ipv6GroupMemberRefCnt;
};
