import type { LanguagePack } from '../pack.js';
import abbreviations from './abbreviations.json' with { type: 'json' };
import { stem } from './stem.js';
import structure from './structure.json' with { type: 'json' };

export const und: LanguagePack = { code: 'und', iso3: 'und', structure, abbreviations, months: {}, stem };
