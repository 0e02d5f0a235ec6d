import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that a commit is judged by what it changes. Another seed tries
 * others: `TARAZY_SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['TARAZY_SEED'] ?? 1995) });
