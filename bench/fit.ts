/** `npm run fit -- known|unknown [ROUNDS]` and `npm run fit -- residues`: fits the weights that are kept in `src/`. */
import { fitAligner } from './fit-aligner.js';
import { fitResidues } from './fit-residues.js';

const [what, rounds] = process.argv.slice(2);
if (what === 'residues') await fitResidues();
else if (what === 'known' || what === 'unknown') await fitAligner(what, Number(rounds ?? 200));
else {
  process.stderr.write('fit what? known, unknown or residues\n');
  process.exitCode = 2;
}
