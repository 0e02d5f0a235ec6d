import { FEATURES, kindOf, type Features, type Kind } from './features.js';
import type { Residue } from './residue.js';
import weights from './weights.json' with { type: 'json' };

/** Weights of a logistic regression over features. */
export type SurpriseWeights = Readonly<Record<string, number>>;

/** As `npm run fit -- residues` has found them. */
const WEIGHTS: Readonly<Record<Kind, SurpriseWeights>> = weights;

/** How surprising it is that a residue has no counterpart, 0 to 1. */
export function surpriseOf(residue: Residue, features: Features): number {
  const kind = kindOf(residue);
  return logistic(features, WEIGHTS[kind], kind);
}

export function logistic(features: Features, by: SurpriseWeights, kind: Kind): number {
  const sum = FEATURES[kind].reduce((total, name) => total + (by[name] ?? 0) * (features[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
