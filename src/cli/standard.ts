import type { Dictionary } from '../lexicon/dictionary.js';
import { readConfig } from '../store/config.js';
import type { RuleSettings } from '../validate/severity.js';
import { requestedDictionary } from './dictionary.js';
import type { Io } from './io.js';

/** What acts are checked by. */
export interface Standard {
  settings: RuleSettings;
  dictionary: Dictionary;
}

/** What the settings of the folder say of rules and words. */
export async function requestedStandard(io: Pick<Io, 'cwd'>): Promise<Standard> {
  const [{ rules: settings }, dictionary] = await Promise.all([readConfig(io.cwd), requestedDictionary(io)]);
  return { settings, dictionary };
}
