import { routeTable as table } from '@sysu/core';
import type { Route } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import type { Shown } from '../table-plan.js';
import { listing } from './listing.js';
import type { Options } from './options.js';

/** Routes, in the form of netstat -r and of route; of IPv4 unless IPv6 is asked for. */
export function routes(options: Options): Shown<Route, string> {
  const v6 = options.ipv6 === true;
  const v4 = options.ipv4 === true || !v6;
  return listing(table, options, {
    sample: async ({ system }) => ({
      records: (await system.netRoutes()).filter(({ family }) => (family === 'AF_INET' ? v4 : v6)),
    }),
    print: ({ records, header }) =>
      [
        ...(v4 ? ipv4Lines(records, options.extend, header) : []),
        ...(v6 ? ipv6Lines(records, options.numeric === true, header) : []),
      ].join(''),
  });
}

const titles = [
  'Flags   MSS Window  irtt Iface',
  'Flags Metric Ref    Use Iface',
  'Flags Metric Ref    Use Iface    MSS   Window irtt',
];

function ipv4Lines(routes: readonly Route[], extend: number, header: boolean): string[] {
  const title = titles[Math.min(extend, 2)]!;
  const own = routes.filter(({ family }) => family === 'AF_INET');
  return [
    ...(header ? [`Kernel IP routing table\nDestination     Gateway         Genmask         ${title}\n`] : []),
    ...own.map((route) => `${ipv4Ends(route)}${ipv4Figures(route, extend)}\n`),
  ];
}

function ipv4Ends(route: Route): string {
  const gateway = isRefused(route) ? '-' : (route.gateway ?? '0.0.0.0');
  return `${route.destination.padEnd(15)} ${gateway.padEnd(15)} ${route.netmask.padEnd(15)} ${route.flags.padEnd(6)}`;
}

/** Of what is refused there is neither gateway nor interface, and nothing is passed on. */
function ipv4Figures(route: Route, extend: number): string {
  const told = (value: number | string | null): string => (isRefused(route) ? '-' : String(value ?? '-'));
  const device = sanitize(told(route.interface));
  const [mtu, window, irtt] = [told(route.mtu), told(route.window), told(route.irtt)];
  if (extend === 0) return `${mtu.padStart(5)} ${window.padEnd(5)} ${irtt.padStart(6)} ${device}`;
  const uses = String(route.uses).padStart(7);
  const figures = `${String(route.metric).padEnd(6)} ${told(route.references).padEnd(2)} ${uses}`;
  if (extend === 1) return `${figures} ${device}`;
  return `${figures} ${device.padEnd(8)} ${mtu.padEnd(5)} ${window.padEnd(6)} ${irtt}`;
}

function isRefused({ flags }: Route): boolean {
  return flags.startsWith('!');
}

function ipv6Lines(routes: readonly Route[], numeric: boolean, header: boolean): string[] {
  const titled =
    'Kernel IPv6 routing table\nDestination                    Next Hop                   Flag Met Ref  Use If\n';
  const own = routes.filter(({ family }) => family === 'AF_INET6');
  return [...(header ? [titled] : []), ...own.map((route) => ipv6Line(route, numeric))];
}

function ipv6Line(route: Route, numeric: boolean): string {
  const any = (address: string): string => (address === '::' && !numeric ? '[::]' : address);
  const destination = `${any(route.destination)}/${route.prefixLength}`.padEnd(30);
  const hop = any(route.gateway ?? '::').padEnd(26);
  // The kernel has -1 there, of what is the last resort.
  const metric = String(route.metric | 0).padEnd(3);
  const uses = String(route.uses).padStart(6);
  return `${destination} ${hop} ${route.flags.padEnd(4)} ${metric} ${route.references} ${uses} ${sanitize(route.interface)}\n`;
}
