import type { ProtocolCounter } from '@sysu/core';
import { alsoZero, hidden, histograms, phrases } from './statistics-words.js';

/** Counters in the words of netstat -s: those that are 0 only where it tells them too. */
export function statisticsText(counters: readonly ProtocolCounter[], header: boolean): string {
  let text = '';
  let protocol = '';
  for (const counter of counters) {
    if (counter.protocol !== protocol && header) text += `${counter.protocol}:\n`;
    protocol = counter.protocol;
    text += histograms[`${protocol}.${counter.name}`] ?? '';
    text += lineOf(counter);
  }
  return text;
}

function lineOf({ protocol, name, value }: ProtocolCounter): string {
  const key = `${protocol}.${name}`;
  if (hidden.has(key) || (value === 0 && !alsoZero.has(key))) return '';
  const plain = protocol.endsWith('6') ? `${protocol}${name}` : name;
  const phrase = phrases[protocol]?.[name] ?? `${plain}: #`;
  return `${isInHistogram(protocol, name) ? '        ' : '    '}${phrase.replace('#', String(value))}\n`;
}

/** Of ICMP, all but what was received, sent and failed as a whole. */
function isInHistogram(protocol: string, name: string): boolean {
  if (!protocol.startsWith('Icmp')) return false;
  return protocol === 'IcmpMsg' || !/^(In|Out)(Msgs|Errors|CsumErrors|RateLimit\w+)$/.test(name);
}
