/** `2026-03-15` of `15.03.2026` and of a date with a time; anything else stays as written. */
export function isoDate(date: string): string {
  const local = /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})(?=\s|$)/u.exec(date)?.groups;
  if (local) return `${local['year'] ?? ''}-${local['month'] ?? ''}-${local['day'] ?? ''}`;
  return /^\d{4}-\d{2}-\d{2}(?=T|\s|$)/u.exec(date)?.[0] ?? date;
}
