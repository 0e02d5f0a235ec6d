import fc from 'fast-check';

/** What writers stumble over: markup, quotes, formulas, line ends of every kind, both directions, what is no character. */
const TRAPS = [
  '</seg><seg>',
  '&amp;',
  ']]>',
  '<!--',
  '<?xml?>',
  '"',
  "'",
  '""',
  ';',
  ',',
  '\t',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '=1+1',
  '+7',
  '-5',
  '@x',
  '\ufeff',
  '\u00a0',
  '\u00ad',
  'שלום',
  '\u202e',
  '👩‍⚖️',
  '\u{10ffff}',
  'ә',
  'и\u0306',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
];

/** Any wording that a clause can have: not empty, no white space at either end, and nothing else that is sure. */
export const wording = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...TRAPS)),
    { maxLength: 5 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

/** The wording as a row has it. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The first character that XML 1.0 has no way to write, as `U+0007`: section 2.2 of the recommendation, number by number. */
export function notForXml(text: string): string | undefined {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const fine =
      code === 0x9 ||
      code === 0xa ||
      code === 0xd ||
      (code >= 0x20 && code < 0xd800) ||
      (code > 0xdfff && code < 0xfffe) ||
      code > 0xffff;
    if (!fine) return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return undefined;
}
