import type { LanguagePack } from '../pack.js';
import abbreviations from './abbreviations.json' with { type: 'json' };
import force from './force.json' with { type: 'json' };
import citations from './citations.json' with { type: 'json' };
import dates from './dates.json' with { type: 'json' };
import definitions from './definitions.json' with { type: 'json' };
import doubled from './doubled.json' with { type: 'json' };
import functionWords from './function-words.json' with { type: 'json' };
import numbers from './numbers.json' with { type: 'json' };
import { stem } from './stem.js';
import structure from './structure.json' with { type: 'json' };

export const und: LanguagePack = {
  code: 'und',
  iso3: 'und',
  structure,
  abbreviations,
  months: {},
  force,
  citations,
  dates,
  definitions,
  doubled,
  peculiar: '',
  functionWords,
  numbers,
  stem,
};
