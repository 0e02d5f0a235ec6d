import iconv from 'iconv-lite';

/** Encodings of one byte in which Kazakh or Russian law texts are found, most common first. */
const LEGACY = ['windows-1251', 'rk1048', 'pt154'] as const;

/** Other names of the encodings that are reported, without punctuation. */
const NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  windows1251: 'windows-1251',
  kz1048: 'rk1048',
  strk10482002: 'rk1048',
  ptcp154: 'pt154',
  cp154: 'pt154',
};
/** What iconv-lite counts among encodings, but is a way to write bytes. */
const NO_TEXT: ReadonlySet<string> = new Set(['base64', 'hex']);

const SAMPLE = 200_000;
/** A byte in so many that is no UTF-8 is damage to a UTF-8 file; in the one-byte encodings most of them are not. */
const DAMAGE = 0.05;
const REPLACEMENT = /\uFFFD/gu;

/** The encoding as it is reported, or undefined if there is none of that name. */
export function encodingNamed(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^a-z\d]/gu, '');
  const encoding = Object.hasOwn(NAMES, plain) ? (NAMES[plain] ?? plain) : plain;
  return iconv.encodingExists(encoding) && !NO_TEXT.has(plain) ? encoding : undefined;
}

/**
 * The encoding of a text, told from its bytes. UTF-16 and UTF-8 are certain, and a UTF-8 file with a few damaged bytes is
 * still taken for one, so that the damage is told; among the one-byte encodings the one that gives the most plausible
 * Kazakh or Russian wins.
 */
export function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16ByZeros(bytes) ?? (isUtf8(bytes) || isDamagedUtf8(bytes) ? 'utf-8' : mostPlausible(bytes));
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a byte order mark shows in zeros at every second byte, for spaces, digits and punctuation. */
function utf16ByZeros(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const enough = sample.length / 50;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  const beyondAscii = text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  const damaged = text.match(REPLACEMENT)?.length ?? 0;
  // A letter or two that happen to look like UTF-8 prove nothing.
  return beyondAscii - damaged > 20 && damaged < DAMAGE * beyondAscii;
}

function mostPlausible(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const scores = LEGACY.map((encoding) => ({
    encoding,
    score: plausibility(iconv.decode(sample, encoding)),
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).encoding;
}

/**
 * How much a text looks like Kazakh or Russian: letters are good, Kazakh ones better, and what a wrong table makes of
 * them (Serbian letters, signs and capitals inside words) is bad.
 */
function plausibility(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const strange =
    count(/[ђѓѕјљњћќўџєїґ¤¦©®±µ¶‰†‡¬\uFFFD]/giu) +
    count(/\p{Ll}\p{Lu}/gu) +
    count(/\p{L}[^\p{L}\s\d.,;:!?)»”"'–—-]\p{L}/gu);
  return count(/\p{Script=Cyrillic}/gu) + count(/[әғқңөұүһі]/giu) - 5 * strange;
}
