import type { Family } from './family.js';
import { patterns } from './pattern.js';
import rows from './units.json' with { type: 'json' };

const propose = patterns(rows);

/** What a number counts is something else: working days for calendar days, months for years. */
export const units: Family = { name: 'units', rules: ['unit-mismatch'], propose };

/** The same where both versions got a term that was not theirs. */
export const insertedUnits: Family = { ...units, enriched: true, count: 24 };
