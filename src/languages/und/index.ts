import type { LanguagePack } from '../pack.js';
import abbreviations from './abbreviations.json' with { type: 'json' };
import type { StructureWords } from '../structure.js';
import structure from './structure.json' with { type: 'json' };

export const und: LanguagePack = { code: 'und', iso3: 'und', structure: structure as StructureWords, abbreviations, months: {} };
