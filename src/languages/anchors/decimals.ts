const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const DECIMAL = /^\d+(?:\.\d+)?$/;

/** `1 000` and `1,000` → `1000`, `1,50` → `1.50`, `007` → `7`. */
export function canonicalNumber(printed: string): string {
  const joined = printed.replace(/\s/gu, '');
  const plain = THOUSANDS.test(joined) ? joined.replaceAll(',', '') : joined.replaceAll(',', '.');
  return plain.replace(/^0+(?=\d)/, '');
}

/** Whether it is a plain decimal number that can be reckoned with: no `12-1`, no `1.2.3`, no `18:00`. */
export function isDecimal(key: string): boolean {
  return DECIMAL.test(key);
}

/** A decimal number times a power of ten, without the rounding of binary fractions: `2.55` and 1000000 → `2550000`. */
export function timesPowerOfTen(decimal: string, power: number): string {
  const zeros = String(power).length - 1;
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction.padEnd(zeros, '0');
  const point = whole.length + zeros;
  let end = digits.length;
  while (end > point && digits.charAt(end - 1) === '0') end -= 1;
  const rest = digits.slice(point, end);
  const result = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return rest === '' ? result : `${result}.${rest}`;
}
