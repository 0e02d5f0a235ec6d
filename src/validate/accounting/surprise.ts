import { FEATURES, type Features } from './features.js';
import weights from './weights.json' with { type: 'json' };

/** Weights of a logistic regression over features. */
export type SurpriseWeights = Readonly<Record<(typeof FEATURES)[number], number>>;

/** How surprising a residue is, 0 to 1, by weights that `npm run fit -- residues` has found. */
export function surpriseOf(features: Features, by: SurpriseWeights = weights): number {
  const sum = FEATURES.reduce((total, name) => total + by[name] * features[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
