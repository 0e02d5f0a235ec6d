import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generated.js';

const files = [...(await generatedFiles())];

describe('what is made from the source is as the source says; npm run docs makes it anew', () => {
  test.each(files)('%s', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
