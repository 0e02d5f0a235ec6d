import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { alignActs } from '../../src/align/act.js';
import type { Act } from '../../src/model/act.js';
import type { Finding } from '../../src/model/finding.js';
import { readSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { loadDictionary } from '../../src/store/glossary.js';
import { checkAct } from '../../src/validate/check.js';

const dictionary = await loadDictionary();

async function findingsOf(act: string): Promise<Finding[]> {
  const acts: Act[] = await Promise.all(
    ['kk', 'ru', 'en'].map(async (language) =>
      segment(await readSource(`texts/${language}/${act}.md`, { language }), act),
    ),
  );
  return checkAct({ alignment: alignActs(acts, dictionary), acts }, {}, dictionary);
}

const isOfficial = ({ pair }: Finding): boolean => pair.every((language) => language !== 'en');

describe('the divergent sample', async () => {
  const planted = Papa.parse<{ eId: string; rule: string }>(
    readFileSync('texts/library-rules.divergences.csv', 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;
  const found = await findingsOf('library-rules');

  test.each(planted)('$rule at $eId', ({ eId, rule }) => {
    expect(found.filter(isOfficial).map((one) => `${one.eId} ${one.rule}`)).toContain(`${eId} ${rule}`);
  });

  test('has nothing else of warning or above', () => {
    const places = new Set(planted.map(({ eId }) => eId));
    const others = found.filter(({ severity, eId }) => severity !== 'info' && !places.has(eId));
    expect(
      others.map(({ eId, rule, pair, data }) => `${eId} ${rule} ${pair.join('-')} ${JSON.stringify(data)}`),
    ).toEqual([]);
  });
});

test('the clean charter has nothing of warning or above', async () => {
  const found = await findingsOf('rural-council-charter');
  const loud = found.filter(({ severity }) => severity !== 'info');
  expect(
    loud.map(({ eId, rule, pair, data }) => `${eId} ${rule} ${pair.join('-')} ${JSON.stringify(data)}`),
  ).toEqual([]);
});
