const CYRILLIC_ROMAN: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' };
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral, typed in Latin or in Cyrillic letters (І, Х, С, М); undefined if it is none. */
export function romanValue(text: string): number | undefined {
  const latin = text.toUpperCase().replace(/[ІХСМ]/g, (letter) => CYRILLIC_ROMAN[letter] ?? letter);
  if (latin === '' || !ROMAN.test(latin)) return undefined;
  let sum = 0;
  let previous = 0;
  for (const letter of Array.from(latin).reverse()) {
    const value = VALUES[letter] ?? 0;
    sum += value < previous ? -value : value;
    previous = Math.max(previous, value);
  }
  return sum;
}
