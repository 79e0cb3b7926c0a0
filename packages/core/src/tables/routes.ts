import type { AnyField, Table, Value } from '../field.js';
import type { Route } from '../model/routes.js';
import * as unit from '../units.js';
import type { Unit } from '../units.js';

function column<V extends Value>(name: keyof Route, title: string, unitOf: Unit<V>, doc: string): AnyField<Route> {
  return { name, title, doc, unit: unitOf, needs: [], get: (route) => route[name] };
}

export const routeTable: Table<Route> = {
  name: 'routes',
  fields: [
    column('destination', 'DESTINATION', unit.text, 'The first of the addresses it is for.'),
    column('prefixLength', 'BITS', unit.identifier, 'How many bits all of them have in common.'),
    column('gateway', 'GATEWAY', unit.text, 'Who passes packets on; none where the addresses are reached directly.'),
    column('netmask', 'NETMASK', unit.text, 'The common bits as a mask.'),
    column(
      'flags',
      'FLAGS',
      unit.text,
      'Letters: U up, G by a gateway, H a single host, ! refused; others as route(8) has them.',
    ),
    column('metric', 'METRIC', unit.level, 'Of routes to the same addresses the smallest is taken.'),
    column('interface', 'INTERFACE', unit.text, 'The network interface that packets leave by.'),
    column('family', 'FAMILY', unit.text, 'AF_INET or AF_INET6.'),
    column('references', 'REFS', unit.count, 'How many parts of the kernel hold on to it.'),
    column('uses', 'USES', unit.count, 'How often it was looked up.'),
    column('mtu', 'MTU', unit.count, 'Bytes of the largest packet, 0 when not set; not told of IPv6.'),
    column('window', 'WINDOW', unit.bytes, 'Bytes of the TCP window, 0 when not set; not told of IPv6.'),
    column('irtt', 'IRTT', unit.count, 'Milliseconds that TCP starts from, 0 when not set; not told of IPv6.'),
  ],
  standard: ['destination', 'prefixLength', 'gateway', 'flags', 'metric', 'interface'],
  key: null,
};
