/** What XML 1.0 allows (section 2.2); anything else cannot be written in any form. */
export const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text between tags. */
export function content(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

/** The value of an attribute in double quotes. */
export function attribute(text: string): string {
  return content(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;');
}

/** The text with the sign of replacement for what XML cannot hold: in a report it is better than no report. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}
