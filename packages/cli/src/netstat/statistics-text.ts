import type { ProtocolCounter } from '@sysu/core';
import { sanitize } from '../render/sanitize.js';
import { alsoZero, hidden, histograms, phrases } from './statistics-words.js';

/** Counters in the words of netstat -s: those that are 0 only where it tells them too. */
export function statisticsText(counters: readonly ProtocolCounter[], header: boolean): string {
  let text = '';
  let protocol = '';
  let indent = INDENT;
  for (const counter of counters) {
    if (counter.protocol !== protocol && header) text += `${sanitize(counter.protocol)}:\n`;
    protocol = counter.protocol;
    text += histograms[`${protocol}.${counter.name}`] ?? '';
    // Types of messages stand as deep as the histogram before them, where there is one.
    if (protocol !== 'IcmpMsg') indent = isInHistogram(counter) ? `${INDENT}${INDENT}` : INDENT;
    text += lineOf(counter, indent);
  }
  return text;
}

const INDENT = '    ';

function lineOf({ protocol, name, value }: ProtocolCounter, indent: string): string {
  const key = `${protocol}.${name}`;
  if (hidden.has(key) || (value === 0 && !alsoZero.has(key))) return '';
  const plain = protocol.endsWith('6') ? `${protocol}${name}` : name;
  const phrase = phrases[protocol]?.[name] ?? `${sanitize(plain)}: #`;
  return `${indent}${phrase.replace('#', String(value))}\n`;
}

/** Of ICMP, all but what was received, sent and failed as a whole. */
function isInHistogram({ protocol, name }: ProtocolCounter): boolean {
  const isIcmp = protocol === 'Icmp' || protocol === 'Icmp6';
  return isIcmp && !/^(In|Out)(Msgs|Errors|CsumErrors|RateLimit\w+)$/.test(name);
}
