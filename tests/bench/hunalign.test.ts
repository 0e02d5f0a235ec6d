import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLadder, runHunalign } from '../../bench/hunalign.js';

test('rungs become beads', () => {
  expect(parseLadder('0\t0\t0.5\n1\t1\t0.2\n1\t2\t-0.3\n3\t3\t0\n')).toEqual([
    { source: [0], target: [0] },
    { source: [], target: [1] },
    { source: [1, 2], target: [2] },
  ]);
});

/** A stand-in that pairs line by line and says what it was given, for the binary is on few machines. */
test('the binary gets its options, an empty dictionary and both texts, tokenised', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tarazy-'));
  const binary = join(folder, 'hunalign');
  writeFileSync(
    binary,
    `#!/bin/sh\n[ "$1" = -realign ] && [ ! -s "$2" ] && grep -qx 'Кеңес : 15 депутат .' "$3" || exit 1\nprintf '0\\t0\\t1\\n1\\t1\\t1\\n2\\t2\\t0\\n'\n`,
  );
  chmodSync(binary, 0o755);
  expect(runHunalign(binary, ['Кеңес: 15 депутат.', 'б'], ['a', 'b'], ['-realign'])).toHaveLength(2);
  expect(() => runHunalign(binary, ['x'], ['y'], [])).toThrow('hunalign');
});
