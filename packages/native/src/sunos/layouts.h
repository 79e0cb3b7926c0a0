// clang-format off
// Written by scripts/layouts.mjs from packages/core/src/platform/sunos/layouts*.ts. To be included below what declares
// these structs.
#pragma once

#include <stddef.h>

#ifndef __cplusplus
#define static_assert _Static_assert
#endif

static_assert(sizeof(struct mib2_ipv6AddrEntry) == 96, "struct mib2_ipv6AddrEntry");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ipv6AddrIfIndex.o_length) == 0 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ipv6AddrIfIndex.o_length) == 4, "ipv6AddrIfIndex.o_length");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ipv6AddrIfIndex.o_bytes) == 4 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ipv6AddrIfIndex.o_bytes) == 32, "ipv6AddrIfIndex.o_bytes");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ipv6AddrAddress) == 36 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ipv6AddrAddress) == 16, "ipv6AddrAddress");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ipv6AddrPfxLength) == 52 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ipv6AddrPfxLength) == 4, "ipv6AddrPfxLength");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ae_mtu) == 68 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ae_mtu) == 4, "ae_mtu");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ae_pp_dst_addr) == 76 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ae_pp_dst_addr) == 16, "ae_pp_dst_addr");
static_assert(offsetof(struct mib2_ipv6AddrEntry, ae_flags) == 92 && sizeof(((struct mib2_ipv6AddrEntry *)0)->ae_flags) == 4, "ae_flags");

static_assert(sizeof(struct ipv6_member) == 24, "struct ipv6_member");
static_assert(offsetof(struct ipv6_member, ipv6GroupMemberIfIndex) == 0 && sizeof(((struct ipv6_member *)0)->ipv6GroupMemberIfIndex) == 4, "ipv6GroupMemberIfIndex");
static_assert(offsetof(struct ipv6_member, ipv6GroupMemberAddress) == 4 && sizeof(((struct ipv6_member *)0)->ipv6GroupMemberAddress) == 16, "ipv6GroupMemberAddress");
static_assert(offsetof(struct ipv6_member, ipv6GroupMemberRefCnt) == 20 && sizeof(((struct ipv6_member *)0)->ipv6GroupMemberRefCnt) == 4, "ipv6GroupMemberRefCnt");

static_assert(sizeof(struct mib2_ipv6RouteEntry) == 152, "struct mib2_ipv6RouteEntry");
static_assert(offsetof(struct mib2_ipv6RouteEntry, ipv6RouteDest) == 0 && sizeof(((struct mib2_ipv6RouteEntry *)0)->ipv6RouteDest) == 16, "ipv6RouteDest");
static_assert(offsetof(struct mib2_ipv6RouteEntry, ipv6RoutePfxLength) == 16 && sizeof(((struct mib2_ipv6RouteEntry *)0)->ipv6RoutePfxLength) == 4, "ipv6RoutePfxLength");
static_assert(offsetof(struct mib2_ipv6RouteEntry, ipv6RouteIfIndex.o_length) == 24 && sizeof(((struct mib2_ipv6RouteEntry *)0)->ipv6RouteIfIndex.o_length) == 4, "ipv6RouteIfIndex.o_length");
static_assert(offsetof(struct mib2_ipv6RouteEntry, ipv6RouteIfIndex.o_bytes) == 28 && sizeof(((struct mib2_ipv6RouteEntry *)0)->ipv6RouteIfIndex.o_bytes) == 32, "ipv6RouteIfIndex.o_bytes");
static_assert(offsetof(struct mib2_ipv6RouteEntry, ipv6RouteNextHop) == 60 && sizeof(((struct mib2_ipv6RouteEntry *)0)->ipv6RouteNextHop) == 16, "ipv6RouteNextHop");
static_assert(offsetof(struct mib2_ipv6RouteEntry, ipv6RouteMetric) == 96 && sizeof(((struct mib2_ipv6RouteEntry *)0)->ipv6RouteMetric) == 4, "ipv6RouteMetric");
static_assert(offsetof(struct mib2_ipv6RouteEntry, re_ref) == 112 && sizeof(((struct mib2_ipv6RouteEntry *)0)->re_ref) == 4, "re_ref");
static_assert(offsetof(struct mib2_ipv6RouteEntry, re_ire_type) == 136 && sizeof(((struct mib2_ipv6RouteEntry *)0)->re_ire_type) == 4, "re_ire_type");
static_assert(offsetof(struct mib2_ipv6RouteEntry, re_obpkt) == 140 && sizeof(((struct mib2_ipv6RouteEntry *)0)->re_obpkt) == 4, "re_obpkt");
static_assert(offsetof(struct mib2_ipv6RouteEntry, re_ibpkt) == 144 && sizeof(((struct mib2_ipv6RouteEntry *)0)->re_ibpkt) == 4, "re_ibpkt");
static_assert(offsetof(struct mib2_ipv6RouteEntry, re_flags) == 148 && sizeof(((struct mib2_ipv6RouteEntry *)0)->re_flags) == 4, "re_flags");

static_assert(sizeof(struct mib2_ipv6IfStatsEntry) == 32, "struct mib2_ipv6IfStatsEntry");
static_assert(offsetof(struct mib2_ipv6IfStatsEntry, ipv6AddrEntrySize) == 16 && sizeof(((struct mib2_ipv6IfStatsEntry *)0)->ipv6AddrEntrySize) == 4, "ipv6AddrEntrySize");
static_assert(offsetof(struct mib2_ipv6IfStatsEntry, ipv6RouteEntrySize) == 20 && sizeof(((struct mib2_ipv6IfStatsEntry *)0)->ipv6RouteEntrySize) == 4, "ipv6RouteEntrySize");
static_assert(offsetof(struct mib2_ipv6IfStatsEntry, ipv6MemberEntrySize) == 28 && sizeof(((struct mib2_ipv6IfStatsEntry *)0)->ipv6MemberEntrySize) == 4, "ipv6MemberEntrySize");

static_assert(sizeof(struct mib2_ipAddrEntry) == 72, "struct mib2_ipAddrEntry");
static_assert(offsetof(struct mib2_ipAddrEntry, ipAdEntAddr) == 0 && sizeof(((struct mib2_ipAddrEntry *)0)->ipAdEntAddr) == 4, "ipAdEntAddr");
static_assert(offsetof(struct mib2_ipAddrEntry, ipAdEntIfIndex.o_length) == 4 && sizeof(((struct mib2_ipAddrEntry *)0)->ipAdEntIfIndex.o_length) == 4, "ipAdEntIfIndex.o_length");
static_assert(offsetof(struct mib2_ipAddrEntry, ipAdEntIfIndex.o_bytes) == 8 && sizeof(((struct mib2_ipAddrEntry *)0)->ipAdEntIfIndex.o_bytes) == 32, "ipAdEntIfIndex.o_bytes");
static_assert(offsetof(struct mib2_ipAddrEntry, ipAdEntNetMask) == 40 && sizeof(((struct mib2_ipAddrEntry *)0)->ipAdEntNetMask) == 4, "ipAdEntNetMask");
static_assert(offsetof(struct mib2_ipAddrEntry, ae_mtu) == 52 && sizeof(((struct mib2_ipAddrEntry *)0)->ae_mtu) == 4, "ae_mtu");
static_assert(offsetof(struct mib2_ipAddrEntry, ae_broadcast_addr) == 60 && sizeof(((struct mib2_ipAddrEntry *)0)->ae_broadcast_addr) == 4, "ae_broadcast_addr");
static_assert(offsetof(struct mib2_ipAddrEntry, ae_pp_dst_addr) == 64 && sizeof(((struct mib2_ipAddrEntry *)0)->ae_pp_dst_addr) == 4, "ae_pp_dst_addr");
static_assert(offsetof(struct mib2_ipAddrEntry, ae_flags) == 68 && sizeof(((struct mib2_ipAddrEntry *)0)->ae_flags) == 4, "ae_flags");

static_assert(sizeof(struct ip_member) == 44, "struct ip_member");
static_assert(offsetof(struct ip_member, ipGroupMemberIfIndex.o_length) == 0 && sizeof(((struct ip_member *)0)->ipGroupMemberIfIndex.o_length) == 4, "ipGroupMemberIfIndex.o_length");
static_assert(offsetof(struct ip_member, ipGroupMemberIfIndex.o_bytes) == 4 && sizeof(((struct ip_member *)0)->ipGroupMemberIfIndex.o_bytes) == 32, "ipGroupMemberIfIndex.o_bytes");
static_assert(offsetof(struct ip_member, ipGroupMemberAddress) == 36 && sizeof(((struct ip_member *)0)->ipGroupMemberAddress) == 4, "ipGroupMemberAddress");
static_assert(offsetof(struct ip_member, ipGroupMemberRefCnt) == 40 && sizeof(((struct ip_member *)0)->ipGroupMemberRefCnt) == 4, "ipGroupMemberRefCnt");

static_assert(sizeof(struct mib2_ipNetToMediaEntry) == 120, "struct mib2_ipNetToMediaEntry");
static_assert(offsetof(struct mib2_ipNetToMediaEntry, ipNetToMediaIfIndex.o_length) == 0 && sizeof(((struct mib2_ipNetToMediaEntry *)0)->ipNetToMediaIfIndex.o_length) == 4, "ipNetToMediaIfIndex.o_length");
static_assert(offsetof(struct mib2_ipNetToMediaEntry, ipNetToMediaIfIndex.o_bytes) == 4 && sizeof(((struct mib2_ipNetToMediaEntry *)0)->ipNetToMediaIfIndex.o_bytes) == 32, "ipNetToMediaIfIndex.o_bytes");
static_assert(offsetof(struct mib2_ipNetToMediaEntry, ipNetToMediaPhysAddress.o_length) == 36 && sizeof(((struct mib2_ipNetToMediaEntry *)0)->ipNetToMediaPhysAddress.o_length) == 4, "ipNetToMediaPhysAddress.o_length");
static_assert(offsetof(struct mib2_ipNetToMediaEntry, ipNetToMediaPhysAddress.o_bytes) == 40 && sizeof(((struct mib2_ipNetToMediaEntry *)0)->ipNetToMediaPhysAddress.o_bytes) == 32, "ipNetToMediaPhysAddress.o_bytes");
static_assert(offsetof(struct mib2_ipNetToMediaEntry, ntm_flags) == 116 && sizeof(((struct mib2_ipNetToMediaEntry *)0)->ntm_flags) == 4, "ntm_flags");

static_assert(sizeof(struct mib2_ipRouteEntry) == 116, "struct mib2_ipRouteEntry");
static_assert(offsetof(struct mib2_ipRouteEntry, ipRouteDest) == 0 && sizeof(((struct mib2_ipRouteEntry *)0)->ipRouteDest) == 4, "ipRouteDest");
static_assert(offsetof(struct mib2_ipRouteEntry, ipRouteIfIndex.o_length) == 4 && sizeof(((struct mib2_ipRouteEntry *)0)->ipRouteIfIndex.o_length) == 4, "ipRouteIfIndex.o_length");
static_assert(offsetof(struct mib2_ipRouteEntry, ipRouteIfIndex.o_bytes) == 8 && sizeof(((struct mib2_ipRouteEntry *)0)->ipRouteIfIndex.o_bytes) == 32, "ipRouteIfIndex.o_bytes");
static_assert(offsetof(struct mib2_ipRouteEntry, ipRouteMetric1) == 40 && sizeof(((struct mib2_ipRouteEntry *)0)->ipRouteMetric1) == 4, "ipRouteMetric1");
static_assert(offsetof(struct mib2_ipRouteEntry, ipRouteNextHop) == 56 && sizeof(((struct mib2_ipRouteEntry *)0)->ipRouteNextHop) == 4, "ipRouteNextHop");
static_assert(offsetof(struct mib2_ipRouteEntry, ipRouteMask) == 72 && sizeof(((struct mib2_ipRouteEntry *)0)->ipRouteMask) == 4, "ipRouteMask");
static_assert(offsetof(struct mib2_ipRouteEntry, re_max_frag) == 80 && sizeof(((struct mib2_ipRouteEntry *)0)->re_max_frag) == 4, "re_max_frag");
static_assert(offsetof(struct mib2_ipRouteEntry, re_rtt) == 84 && sizeof(((struct mib2_ipRouteEntry *)0)->re_rtt) == 4, "re_rtt");
static_assert(offsetof(struct mib2_ipRouteEntry, re_ref) == 88 && sizeof(((struct mib2_ipRouteEntry *)0)->re_ref) == 4, "re_ref");
static_assert(offsetof(struct mib2_ipRouteEntry, re_ire_type) == 100 && sizeof(((struct mib2_ipRouteEntry *)0)->re_ire_type) == 4, "re_ire_type");
static_assert(offsetof(struct mib2_ipRouteEntry, re_obpkt) == 104 && sizeof(((struct mib2_ipRouteEntry *)0)->re_obpkt) == 4, "re_obpkt");
static_assert(offsetof(struct mib2_ipRouteEntry, re_ibpkt) == 108 && sizeof(((struct mib2_ipRouteEntry *)0)->re_ibpkt) == 4, "re_ibpkt");
static_assert(offsetof(struct mib2_ipRouteEntry, re_flags) == 112 && sizeof(((struct mib2_ipRouteEntry *)0)->re_flags) == 4, "re_flags");

static_assert(sizeof(struct mib2_ip) == 144, "struct mib2_ip");
static_assert(offsetof(struct mib2_ip, ipAddrEntrySize) == 76 && sizeof(((struct mib2_ip *)0)->ipAddrEntrySize) == 4, "ipAddrEntrySize");
static_assert(offsetof(struct mib2_ip, ipRouteEntrySize) == 80 && sizeof(((struct mib2_ip *)0)->ipRouteEntrySize) == 4, "ipRouteEntrySize");
static_assert(offsetof(struct mib2_ip, ipNetToMediaEntrySize) == 84 && sizeof(((struct mib2_ip *)0)->ipNetToMediaEntrySize) == 4, "ipNetToMediaEntrySize");
static_assert(offsetof(struct mib2_ip, ipMemberEntrySize) == 136 && sizeof(((struct mib2_ip *)0)->ipMemberEntrySize) == 4, "ipMemberEntrySize");

static_assert(sizeof(struct mib2_tcp6ConnEntry) == 88, "struct mib2_tcp6ConnEntry");
static_assert(offsetof(struct mib2_tcp6ConnEntry, tcp6ConnLocalAddress) == 0 && sizeof(((struct mib2_tcp6ConnEntry *)0)->tcp6ConnLocalAddress) == 16, "tcp6ConnLocalAddress");
static_assert(offsetof(struct mib2_tcp6ConnEntry, tcp6ConnLocalPort) == 16 && sizeof(((struct mib2_tcp6ConnEntry *)0)->tcp6ConnLocalPort) == 4, "tcp6ConnLocalPort");
static_assert(offsetof(struct mib2_tcp6ConnEntry, tcp6ConnRemAddress) == 20 && sizeof(((struct mib2_tcp6ConnEntry *)0)->tcp6ConnRemAddress) == 16, "tcp6ConnRemAddress");
static_assert(offsetof(struct mib2_tcp6ConnEntry, tcp6ConnRemPort) == 36 && sizeof(((struct mib2_tcp6ConnEntry *)0)->tcp6ConnRemPort) == 4, "tcp6ConnRemPort");
static_assert(offsetof(struct mib2_tcp6ConnEntry, tcp6ConnState) == 44 && sizeof(((struct mib2_tcp6ConnEntry *)0)->tcp6ConnState) == 4, "tcp6ConnState");
static_assert(offsetof(struct mib2_tcp6ConnEntry, tcp6ConnCreationProcess) == 84 && sizeof(((struct mib2_tcp6ConnEntry *)0)->tcp6ConnCreationProcess) == 4, "tcp6ConnCreationProcess");

static_assert(sizeof(struct mib2_tcpConnEntry) == 60, "struct mib2_tcpConnEntry");
static_assert(offsetof(struct mib2_tcpConnEntry, tcpConnState) == 0 && sizeof(((struct mib2_tcpConnEntry *)0)->tcpConnState) == 4, "tcpConnState");
static_assert(offsetof(struct mib2_tcpConnEntry, tcpConnLocalAddress) == 4 && sizeof(((struct mib2_tcpConnEntry *)0)->tcpConnLocalAddress) == 4, "tcpConnLocalAddress");
static_assert(offsetof(struct mib2_tcpConnEntry, tcpConnLocalPort) == 8 && sizeof(((struct mib2_tcpConnEntry *)0)->tcpConnLocalPort) == 4, "tcpConnLocalPort");
static_assert(offsetof(struct mib2_tcpConnEntry, tcpConnRemAddress) == 12 && sizeof(((struct mib2_tcpConnEntry *)0)->tcpConnRemAddress) == 4, "tcpConnRemAddress");
static_assert(offsetof(struct mib2_tcpConnEntry, tcpConnRemPort) == 16 && sizeof(((struct mib2_tcpConnEntry *)0)->tcpConnRemPort) == 4, "tcpConnRemPort");
static_assert(offsetof(struct mib2_tcpConnEntry, tcpConnCreationProcess) == 56 && sizeof(((struct mib2_tcpConnEntry *)0)->tcpConnCreationProcess) == 4, "tcpConnCreationProcess");

static_assert(sizeof(struct mib2_tcp) == 212, "struct mib2_tcp");
static_assert(offsetof(struct mib2_tcp, tcpConnTableSize) == 48 && sizeof(((struct mib2_tcp *)0)->tcpConnTableSize) == 4, "tcpConnTableSize");
static_assert(offsetof(struct mib2_tcp, tcp6ConnTableSize) == 208 && sizeof(((struct mib2_tcp *)0)->tcp6ConnTableSize) == 4, "tcp6ConnTableSize");

static_assert(sizeof(struct mib2_udp6Entry) == 56, "struct mib2_udp6Entry");
static_assert(offsetof(struct mib2_udp6Entry, udp6LocalAddress) == 0 && sizeof(((struct mib2_udp6Entry *)0)->udp6LocalAddress) == 16, "udp6LocalAddress");
static_assert(offsetof(struct mib2_udp6Entry, udp6LocalPort) == 16 && sizeof(((struct mib2_udp6Entry *)0)->udp6LocalPort) == 4, "udp6LocalPort");
static_assert(offsetof(struct mib2_udp6Entry, ue_RemoteAddress) == 28 && sizeof(((struct mib2_udp6Entry *)0)->ue_RemoteAddress) == 16, "ue_RemoteAddress");
static_assert(offsetof(struct mib2_udp6Entry, ue_RemotePort) == 44 && sizeof(((struct mib2_udp6Entry *)0)->ue_RemotePort) == 4, "ue_RemotePort");
static_assert(offsetof(struct mib2_udp6Entry, udp6CreationProcess) == 52 && sizeof(((struct mib2_udp6Entry *)0)->udp6CreationProcess) == 4, "udp6CreationProcess");

static_assert(sizeof(struct mib2_udpEntry) == 28, "struct mib2_udpEntry");
static_assert(offsetof(struct mib2_udpEntry, udpLocalAddress) == 0 && sizeof(((struct mib2_udpEntry *)0)->udpLocalAddress) == 4, "udpLocalAddress");
static_assert(offsetof(struct mib2_udpEntry, udpLocalPort) == 4 && sizeof(((struct mib2_udpEntry *)0)->udpLocalPort) == 4, "udpLocalPort");
static_assert(offsetof(struct mib2_udpEntry, ue_RemoteAddress) == 12 && sizeof(((struct mib2_udpEntry *)0)->ue_RemoteAddress) == 4, "ue_RemoteAddress");
static_assert(offsetof(struct mib2_udpEntry, ue_RemotePort) == 16 && sizeof(((struct mib2_udpEntry *)0)->ue_RemotePort) == 4, "ue_RemotePort");
static_assert(offsetof(struct mib2_udpEntry, udpCreationProcess) == 24 && sizeof(((struct mib2_udpEntry *)0)->udpCreationProcess) == 4, "udpCreationProcess");

static_assert(sizeof(struct mib2_udp) == 24, "struct mib2_udp");
static_assert(offsetof(struct mib2_udp, udpEntrySize) == 12 && sizeof(((struct mib2_udp *)0)->udpEntrySize) == 4, "udpEntrySize");
static_assert(offsetof(struct mib2_udp, udp6EntrySize) == 16 && sizeof(((struct mib2_udp *)0)->udp6EntrySize) == 4, "udp6EntrySize");

static_assert(sizeof(struct futmpx) == 372, "struct futmpx");
static_assert(offsetof(struct futmpx, ut_user) == 0 && sizeof(((struct futmpx *)0)->ut_user) == 32, "ut_user");
static_assert(offsetof(struct futmpx, ut_id) == 32 && sizeof(((struct futmpx *)0)->ut_id) == 4, "ut_id");
static_assert(offsetof(struct futmpx, ut_line) == 36 && sizeof(((struct futmpx *)0)->ut_line) == 32, "ut_line");
static_assert(offsetof(struct futmpx, ut_pid) == 68 && sizeof(((struct futmpx *)0)->ut_pid) == 4, "ut_pid");
static_assert(offsetof(struct futmpx, ut_type) == 72 && sizeof(((struct futmpx *)0)->ut_type) == 2, "ut_type");
static_assert(offsetof(struct futmpx, e_termination) == 74 && sizeof(((struct futmpx *)0)->e_termination) == 2, "e_termination");
static_assert(offsetof(struct futmpx, e_exit) == 76 && sizeof(((struct futmpx *)0)->e_exit) == 2, "e_exit");
static_assert(offsetof(struct futmpx, tv_sec) == 80 && sizeof(((struct futmpx *)0)->tv_sec) == 4, "tv_sec");
static_assert(offsetof(struct futmpx, tv_usec) == 84 && sizeof(((struct futmpx *)0)->tv_usec) == 4, "tv_usec");
static_assert(offsetof(struct futmpx, ut_host) == 114 && sizeof(((struct futmpx *)0)->ut_host) == 257, "ut_host");

static_assert(sizeof(struct kstat_io) == 80, "struct kstat_io");
static_assert(offsetof(struct kstat_io, nread) == 0 && sizeof(((struct kstat_io *)0)->nread) == 8, "nread");
static_assert(offsetof(struct kstat_io, nwritten) == 8 && sizeof(((struct kstat_io *)0)->nwritten) == 8, "nwritten");
static_assert(offsetof(struct kstat_io, reads) == 16 && sizeof(((struct kstat_io *)0)->reads) == 4, "reads");
static_assert(offsetof(struct kstat_io, writes) == 20 && sizeof(((struct kstat_io *)0)->writes) == 4, "writes");
static_assert(offsetof(struct kstat_io, rtime) == 48 && sizeof(((struct kstat_io *)0)->rtime) == 8, "rtime");
static_assert(offsetof(struct kstat_io, wcnt) == 72 && sizeof(((struct kstat_io *)0)->wcnt) == 4, "wcnt");
static_assert(offsetof(struct kstat_io, rcnt) == 76 && sizeof(((struct kstat_io *)0)->rcnt) == 4, "rcnt");

static_assert(sizeof(struct kstat_named) == 48, "struct kstat_named");
static_assert(offsetof(struct kstat_named, name) == 0 && sizeof(((struct kstat_named *)0)->name) == 31, "name");
static_assert(offsetof(struct kstat_named, data_type) == 31 && sizeof(((struct kstat_named *)0)->data_type) == 1, "data_type");
static_assert(offsetof(struct kstat_named, value.i64) == 32 && sizeof(((struct kstat_named *)0)->value.i64) == 8, "value.i64");
static_assert(offsetof(struct kstat_named, value.ui64) == 32 && sizeof(((struct kstat_named *)0)->value.ui64) == 8, "value.ui64");
static_assert(offsetof(struct kstat_named, value.i32) == 32 && sizeof(((struct kstat_named *)0)->value.i32) == 4, "value.i32");
static_assert(offsetof(struct kstat_named, value.ui32) == 32 && sizeof(((struct kstat_named *)0)->value.ui32) == 4, "value.ui32");

static_assert(sizeof(struct lwpsinfo) == 128, "struct lwpsinfo");
static_assert(offsetof(struct lwpsinfo, pr_lwpid) == 4 && sizeof(((struct lwpsinfo *)0)->pr_lwpid) == 4, "pr_lwpid");
static_assert(offsetof(struct lwpsinfo, pr_sname) == 26 && sizeof(((struct lwpsinfo *)0)->pr_sname) == 1, "pr_sname");
static_assert(offsetof(struct lwpsinfo, pr_onpro) == 96 && sizeof(((struct lwpsinfo *)0)->pr_onpro) == 4, "pr_onpro");
static_assert(offsetof(struct lwpsinfo, pr_name) == 80 && sizeof(((struct lwpsinfo *)0)->pr_name) == 16, "pr_name");

static_assert(sizeof(struct prcred) == 32, "struct prcred");
static_assert(offsetof(struct prcred, pr_euid) == 0 && sizeof(((struct prcred *)0)->pr_euid) == 4, "pr_euid");
static_assert(offsetof(struct prcred, pr_ruid) == 4 && sizeof(((struct prcred *)0)->pr_ruid) == 4, "pr_ruid");
static_assert(offsetof(struct prcred, pr_suid) == 8 && sizeof(((struct prcred *)0)->pr_suid) == 4, "pr_suid");
static_assert(offsetof(struct prcred, pr_egid) == 12 && sizeof(((struct prcred *)0)->pr_egid) == 4, "pr_egid");
static_assert(offsetof(struct prcred, pr_rgid) == 16 && sizeof(((struct prcred *)0)->pr_rgid) == 4, "pr_rgid");
static_assert(offsetof(struct prcred, pr_sgid) == 20 && sizeof(((struct prcred *)0)->pr_sgid) == 4, "pr_sgid");

static_assert(sizeof(struct prfdinfo_head) == 64, "struct prfdinfo_head");
static_assert(offsetof(struct prfdinfo_head, pr_mode) == 4 && sizeof(((struct prfdinfo_head *)0)->pr_mode) == 4, "pr_mode");
static_assert(offsetof(struct prfdinfo_head, pr_offset) == 24 && sizeof(((struct prfdinfo_head *)0)->pr_offset) == 8, "pr_offset");
static_assert(offsetof(struct prfdinfo_head, pr_fileflags) == 56 && sizeof(((struct prfdinfo_head *)0)->pr_fileflags) == 4, "pr_fileflags");

static_assert(sizeof(struct prusage) == 504, "struct prusage");
static_assert(offsetof(struct prusage, pr_utime.tv_sec) == 72 && sizeof(((struct prusage *)0)->pr_utime.tv_sec) == 8, "pr_utime.tv_sec");
static_assert(offsetof(struct prusage, pr_utime.tv_nsec) == 80 && sizeof(((struct prusage *)0)->pr_utime.tv_nsec) == 8, "pr_utime.tv_nsec");
static_assert(offsetof(struct prusage, pr_stime.tv_sec) == 88 && sizeof(((struct prusage *)0)->pr_stime.tv_sec) == 8, "pr_stime.tv_sec");
static_assert(offsetof(struct prusage, pr_stime.tv_nsec) == 96 && sizeof(((struct prusage *)0)->pr_stime.tv_nsec) == 8, "pr_stime.tv_nsec");
static_assert(offsetof(struct prusage, pr_minf) == 328 && sizeof(((struct prusage *)0)->pr_minf) == 8, "pr_minf");
static_assert(offsetof(struct prusage, pr_majf) == 336 && sizeof(((struct prusage *)0)->pr_majf) == 8, "pr_majf");
static_assert(offsetof(struct prusage, pr_inblk) == 352 && sizeof(((struct prusage *)0)->pr_inblk) == 8, "pr_inblk");
static_assert(offsetof(struct prusage, pr_oublk) == 360 && sizeof(((struct prusage *)0)->pr_oublk) == 8, "pr_oublk");
static_assert(offsetof(struct prusage, pr_vctx) == 392 && sizeof(((struct prusage *)0)->pr_vctx) == 8, "pr_vctx");
static_assert(offsetof(struct prusage, pr_ictx) == 400 && sizeof(((struct prusage *)0)->pr_ictx) == 8, "pr_ictx");
static_assert(offsetof(struct prusage, pr_ioch) == 416 && sizeof(((struct prusage *)0)->pr_ioch) == 8, "pr_ioch");

static_assert(sizeof(struct prxmap) == 216, "struct prxmap");
static_assert(offsetof(struct prxmap, pr_vaddr) == 0 && sizeof(((struct prxmap *)0)->pr_vaddr) == 8, "pr_vaddr");
static_assert(offsetof(struct prxmap, pr_size) == 8 && sizeof(((struct prxmap *)0)->pr_size) == 8, "pr_size");
static_assert(offsetof(struct prxmap, pr_mapname) == 16 && sizeof(((struct prxmap *)0)->pr_mapname) == 64, "pr_mapname");
static_assert(offsetof(struct prxmap, pr_offset) == 80 && sizeof(((struct prxmap *)0)->pr_offset) == 8, "pr_offset");
static_assert(offsetof(struct prxmap, pr_mflags) == 88 && sizeof(((struct prxmap *)0)->pr_mflags) == 4, "pr_mflags");
static_assert(offsetof(struct prxmap, pr_pagesize) == 92 && sizeof(((struct prxmap *)0)->pr_pagesize) == 4, "pr_pagesize");
static_assert(offsetof(struct prxmap, pr_ino) == 112 && sizeof(((struct prxmap *)0)->pr_ino) == 8, "pr_ino");
static_assert(offsetof(struct prxmap, pr_rss) == 120 && sizeof(((struct prxmap *)0)->pr_rss) == 8, "pr_rss");
static_assert(offsetof(struct prxmap, pr_anon) == 128 && sizeof(((struct prxmap *)0)->pr_anon) == 8, "pr_anon");

static_assert(sizeof(struct psinfo) == 416, "struct psinfo");
static_assert(offsetof(struct psinfo, pr_nlwp) == 4 && sizeof(((struct psinfo *)0)->pr_nlwp) == 4, "pr_nlwp");
static_assert(offsetof(struct psinfo, pr_pid) == 8 && sizeof(((struct psinfo *)0)->pr_pid) == 4, "pr_pid");
static_assert(offsetof(struct psinfo, pr_ppid) == 12 && sizeof(((struct psinfo *)0)->pr_ppid) == 4, "pr_ppid");
static_assert(offsetof(struct psinfo, pr_pgid) == 16 && sizeof(((struct psinfo *)0)->pr_pgid) == 4, "pr_pgid");
static_assert(offsetof(struct psinfo, pr_sid) == 20 && sizeof(((struct psinfo *)0)->pr_sid) == 4, "pr_sid");
static_assert(offsetof(struct psinfo, pr_uid) == 24 && sizeof(((struct psinfo *)0)->pr_uid) == 4, "pr_uid");
static_assert(offsetof(struct psinfo, pr_euid) == 28 && sizeof(((struct psinfo *)0)->pr_euid) == 4, "pr_euid");
static_assert(offsetof(struct psinfo, pr_gid) == 32 && sizeof(((struct psinfo *)0)->pr_gid) == 4, "pr_gid");
static_assert(offsetof(struct psinfo, pr_egid) == 36 && sizeof(((struct psinfo *)0)->pr_egid) == 4, "pr_egid");
static_assert(offsetof(struct psinfo, pr_size) == 48 && sizeof(((struct psinfo *)0)->pr_size) == 8, "pr_size");
static_assert(offsetof(struct psinfo, pr_rssize) == 56 && sizeof(((struct psinfo *)0)->pr_rssize) == 8, "pr_rssize");
static_assert(offsetof(struct psinfo, pr_ttydev) == 72 && sizeof(((struct psinfo *)0)->pr_ttydev) == 8, "pr_ttydev");
static_assert(offsetof(struct psinfo, pr_start.tv_sec) == 88 && sizeof(((struct psinfo *)0)->pr_start.tv_sec) == 8, "pr_start.tv_sec");
static_assert(offsetof(struct psinfo, pr_start.tv_nsec) == 96 && sizeof(((struct psinfo *)0)->pr_start.tv_nsec) == 8, "pr_start.tv_nsec");
static_assert(offsetof(struct psinfo, pr_time.tv_sec) == 104 && sizeof(((struct psinfo *)0)->pr_time.tv_sec) == 8, "pr_time.tv_sec");
static_assert(offsetof(struct psinfo, pr_time.tv_nsec) == 112 && sizeof(((struct psinfo *)0)->pr_time.tv_nsec) == 8, "pr_time.tv_nsec");
static_assert(offsetof(struct psinfo, pr_fname) == 136 && sizeof(((struct psinfo *)0)->pr_fname) == 16, "pr_fname");
static_assert(offsetof(struct psinfo, pr_wstat) == 232 && sizeof(((struct psinfo *)0)->pr_wstat) == 4, "pr_wstat");
static_assert(offsetof(struct psinfo, pr_argc) == 236 && sizeof(((struct psinfo *)0)->pr_argc) == 4, "pr_argc");
static_assert(offsetof(struct psinfo, pr_argv) == 240 && sizeof(((struct psinfo *)0)->pr_argv) == 8, "pr_argv");
static_assert(offsetof(struct psinfo, pr_envp) == 248 && sizeof(((struct psinfo *)0)->pr_envp) == 8, "pr_envp");
static_assert(offsetof(struct psinfo, pr_dmodel) == 256 && sizeof(((struct psinfo *)0)->pr_dmodel) == 1, "pr_dmodel");
static_assert(offsetof(struct psinfo, pr_psargs) == 152 && sizeof(((struct psinfo *)0)->pr_psargs) == 80, "pr_psargs");
static_assert(offsetof(struct psinfo, pr_lwp.pr_sname) == 314 && sizeof(((struct psinfo *)0)->pr_lwp.pr_sname) == 1, "pr_lwp.pr_sname");
static_assert(offsetof(struct psinfo, pr_lwp.pr_nice) == 315 && sizeof(((struct psinfo *)0)->pr_lwp.pr_nice) == 1, "pr_lwp.pr_nice");
static_assert(offsetof(struct psinfo, pr_lwp.pr_pri) == 320 && sizeof(((struct psinfo *)0)->pr_lwp.pr_pri) == 4, "pr_lwp.pr_pri");
static_assert(offsetof(struct psinfo, pr_lwp.pr_clname) == 360 && sizeof(((struct psinfo *)0)->pr_lwp.pr_clname) == 8, "pr_lwp.pr_clname");
static_assert(offsetof(struct psinfo, pr_lwp.pr_onpro) == 384 && sizeof(((struct psinfo *)0)->pr_lwp.pr_onpro) == 4, "pr_lwp.pr_onpro");

static_assert(sizeof(struct pstatus_head) == 144, "struct pstatus_head");
static_assert(offsetof(struct pstatus_head, pr_brksize) == 56 && sizeof(((struct pstatus_head *)0)->pr_brksize) == 8, "pr_brksize");
static_assert(offsetof(struct pstatus_head, pr_stksize) == 72 && sizeof(((struct pstatus_head *)0)->pr_stksize) == 8, "pr_stksize");
static_assert(offsetof(struct pstatus_head, pr_cutime.tv_sec) == 112 && sizeof(((struct pstatus_head *)0)->pr_cutime.tv_sec) == 8, "pr_cutime.tv_sec");
static_assert(offsetof(struct pstatus_head, pr_cutime.tv_nsec) == 120 && sizeof(((struct pstatus_head *)0)->pr_cutime.tv_nsec) == 8, "pr_cutime.tv_nsec");
static_assert(offsetof(struct pstatus_head, pr_cstime.tv_sec) == 128 && sizeof(((struct pstatus_head *)0)->pr_cstime.tv_sec) == 8, "pr_cstime.tv_sec");
static_assert(offsetof(struct pstatus_head, pr_cstime.tv_nsec) == 136 && sizeof(((struct pstatus_head *)0)->pr_cstime.tv_nsec) == 8, "pr_cstime.tv_nsec");

static_assert(sizeof(struct statvfs_) == 136, "struct statvfs_");
static_assert(offsetof(struct statvfs_, f_frsize) == 8 && sizeof(((struct statvfs_ *)0)->f_frsize) == 8, "f_frsize");
static_assert(offsetof(struct statvfs_, f_blocks) == 16 && sizeof(((struct statvfs_ *)0)->f_blocks) == 8, "f_blocks");
static_assert(offsetof(struct statvfs_, f_bfree) == 24 && sizeof(((struct statvfs_ *)0)->f_bfree) == 8, "f_bfree");
static_assert(offsetof(struct statvfs_, f_bavail) == 32 && sizeof(((struct statvfs_ *)0)->f_bavail) == 8, "f_bavail");
static_assert(offsetof(struct statvfs_, f_files) == 40 && sizeof(((struct statvfs_ *)0)->f_files) == 8, "f_files");
static_assert(offsetof(struct statvfs_, f_ffree) == 48 && sizeof(((struct statvfs_ *)0)->f_ffree) == 8, "f_ffree");

static_assert(sizeof(struct swapent) == 48, "struct swapent");
static_assert(offsetof(struct swapent, ste_pages) == 24 && sizeof(((struct swapent *)0)->ste_pages) == 8, "ste_pages");
static_assert(offsetof(struct swapent, ste_free) == 32 && sizeof(((struct swapent *)0)->ste_free) == 8, "ste_free");
