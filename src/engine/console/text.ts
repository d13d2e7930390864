import { type IPv4, parseIPv4, type Seconds, UNLIMITED } from '../../dhcp/model.ts';

/** The address of dotted text; 0.0.0.0, which no scope has, for text that is none: the server then refuses it by itself. */
export function addressIn(text: string): IPv4 {
  return parseIPv4(text.trim()) ?? 0;
}

/** `8 days 0 hrs 0 mins`, as the console writes how long something lasts. */
export function duration(seconds: Seconds | null): string {
  if (seconds === null) return 'Disabled';
  if (seconds === UNLIMITED) return 'Unlimited';
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const rest = `${Math.floor(minutes / 60) % 24} hrs ${minutes % 60} mins`;
  return days > 0 ? `${days} days ${rest}` : rest;
}

/** A point in time as Windows shows it in en-US: `11/28/2026 3:04:05 PM`. */
export function dateText(time: number): string {
  return new Date(time)
    .toLocaleString('en-US', { timeZone: 'UTC' })
    .replace(',', '')
    .replace(/\u202f/g, ' ');
}
