import type { LanguagePack } from '../pack.js';
import abbreviations from './abbreviations.json' with { type: 'json' };
import months from './months.json' with { type: 'json' };
import type { StructureWords } from '../structure.js';
import { stem } from './stem.js';
import structure from './structure.json' with { type: 'json' };

export const ru: LanguagePack = {
  code: 'ru',
  iso3: 'rus',
  structure: structure as StructureWords,
  abbreviations,
  months,
  stem,
};
