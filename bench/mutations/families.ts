import { addition } from './addition.js';
import { conjunction } from './conjunction.js';
import { dates } from './dates.js';
import type { Family, StructureFamily } from './family.js';
import { modality } from './modality.js';
import { negation } from './negation.js';
import { rewordedDates, rewording } from './neutral.js';
import { numbers } from './numbers.js';
import { omission } from './omission.js';
import { quantity } from './quantity.js';
import { references } from './references.js';
import { deletion, order } from './structure.js';
import { terms } from './terms.js';
import { insertedUnits, units } from './units.js';

/** Kinds of divergence. */
export const FAMILIES: readonly (Family | StructureFamily)[] = [
  numbers,
  units,
  insertedUnits,
  dates,
  references,
  modality,
  negation,
  conjunction,
  quantity,
  omission,
  addition,
  terms,
  deletion,
  order,
];

/** What says the same in other words. */
export const REWORDINGS: readonly Family[] = [rewording, rewordedDates];
