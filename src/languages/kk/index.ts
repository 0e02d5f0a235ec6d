import type { LanguagePack } from '../pack.js';
import abbreviations from './abbreviations.json' with { type: 'json' };
import force from './force.json' with { type: 'json' };
import months from './months.json' with { type: 'json' };
import type { StructureWords } from '../structure.js';
import citations from './citations.json' with { type: 'json' };
import dates from './dates.json' with { type: 'json' };
import definitions from './definitions.json' with { type: 'json' };
import doubled from './doubled.json' with { type: 'json' };
import functionWords from './function-words.json' with { type: 'json' };
import numbers from './numbers.json' with { type: 'json' };
import { analyse, stem } from './stem.js';
import structure from './structure.json' with { type: 'json' };

export const kk: LanguagePack = {
  code: 'kk',
  iso3: 'kaz',
  structure: structure as StructureWords,
  abbreviations,
  months,
  force: { ...force, isNegated: (word) => analyse(word).negated },
  citations,
  dates,
  definitions,
  doubled,
  peculiar: '[әғқңөұүһі]',
  functionWords,
  numbers,
  stem,
};
