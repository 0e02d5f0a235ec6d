import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportedFinding } from '../../src/write/findings/report.js';
import { KAZ, RUS } from './acts.js';
import { folderWith, tarazy } from './run.js';

/** An act with an error (no 2) in Russian), a warning (5) twice) and two infos (Latin letters), aligned. */
const FLAWED_KAZ = KAZ.replace('Кеңестің отырысы', 'Кеңестiң отырысы').replace(
  '3) интернет-ресурста жарияланады.',
  '3) интернeт-ресурста жарияланады;\n\n5) хаттамамен ресімделеді;\n\n5) мұрағатқа тапсырылады.',
);
const FLAWED_RUS = RUS.replace(/2\) проводится.*\n\n/, '').replace(
  '3) публикуется на интернет-ресурсе.',
  '3) публикуется на интернет-ресурсе;\n\n5) оформляется протоколом;\n\n6) сдается в архив.',
);

async function flawed(config?: object): Promise<string> {
  const folder = await folderWith({
    'acts/charter/kaz.md': FLAWED_KAZ,
    'acts/charter/rus.md': FLAWED_RUS,
    ...(config && { 'tarazy.config.json': JSON.stringify(config) }),
  });
  expect((await tarazy(['align', 'acts'], folder)).code).toBe(0);
  return folder;
}

async function findings(
  folder: string,
  ...args: string[]
): Promise<{ code: number; found: ReportedFinding[] }> {
  const { code, out } = await tarazy(['check', '--format', 'json', ...args, 'acts'], folder);
  return { code, found: JSON.parse(out) as ReportedFinding[] };
}

const levels = (found: readonly ReportedFinding[]): string[] => found.map(({ severity }) => severity).sort();

describe('the flawed act', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await flawed();
  });

  test('has findings of every severity', async () => {
    const { code, found } = await findings(folder);
    expect(code).toBe(1);
    expect(levels(found)).toEqual(['error', 'info', 'info', 'warning']);
  });

  test.each([
    ['text', /^acts\/charter\/kaz\.md:\d+:\d+ error unaligned-clause /m],
    ['json', /^\[\n/],
    ['sarif', /^\{\n {2}"\$schema"/],
    ['junit', /^<\?xml .*\n<testsuites /],
    ['github', /^::error file=acts\/charter\/kaz\.md,line=\d+,/m],
    ['checkstyle', /^<\?xml .*\n<checkstyle /],
  ])(
    'as %s goes to standard output, the summary to standard error, the same twice',
    async (format, begin) => {
      const run = await tarazy(['check', '--format', format, 'acts'], folder);
      expect(run.code).toBe(1);
      expect(run.out).toMatch(begin);
      expect(run.err).toBe('1 acts checked: 1 errors, 1 warnings, 2 infos\n');
      expect(await tarazy(['check', '--format', format, 'acts'], folder)).toEqual(run);
    },
  );

  test('paths are told from the working folder, however they were given', async () => {
    const { out } = await tarazy(['check', '--format', 'sarif', join(folder, 'acts/../acts')], folder);
    const results = (JSON.parse(out) as Log).runs[0]?.results ?? [];
    const uris = results.map((one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    expect(new Set(uris)).toEqual(new Set(['acts/charter/kaz.md']));
  });

  test.each([
    ['kk', 'ескертпелер саны: 1'],
    ['ru', 'замечаний: 1'],
  ])('reports speak %s', async (lang, message) => {
    expect((await tarazy(['check', '--format', 'junit', '--lang', lang, 'acts'], folder)).out).toContain(
      message,
    );
  });

  test.each([
    [['--format', 'xml'], 'wrong value for --format'],
    [['--max-warnings', '-1'], 'wrong value for --max-warnings'],
    [['--max-warnings', 'few'], 'wrong value for --max-warnings'],
    [['--min-confidence', '1.1'], 'wrong value for --min-confidence'],
    [
      ['--baseline', 'a.json', '--write-baseline', 'b.json'],
      'option --write-baseline <file> excludes another',
    ],
    [['--baseline', 'gone.json'], 'there is no baseline gone.json; write it with'],
    [['--baseline', 'acts/charter/kaz.md'], 'acts/charter/kaz.md is no baseline'],
  ])('wrong usage: %j', async (args, message) => {
    const { code, out, err } = await tarazy(['check', ...args, 'acts'], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('settings', () => {
  test('say how grave each rule is, and which is off', async () => {
    const rules = {
      'unaligned-clause': 'info',
      'look-alike-letters': 'off',
      'duplicate-number': { official: 'error' },
    };
    const { code, found } = await findings(await flawed({ rules }));
    expect(code).toBe(1);
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`).sort()).toEqual([
      'duplicate-number error',
      'unaligned-clause info',
    ]);
  });

  test('a rule that is off is no case of a report, and no error', async () => {
    const folder = await flawed({ rules: { 'unaligned-clause': 'off' } });
    const { code, out } = await tarazy(['check', '--format', 'junit', 'acts'], folder);
    expect(code).toBe(0);
    expect(out).not.toContain('unaligned-clause');
  });

  test('an act may be let go unaligned', async () => {
    const folder = await flawed({ rules: { 'missing-alignment': 'warning' } });
    const { code, err } = await tarazy(['check', '--alignments', 'nowhere', 'acts'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '1 acts checked: 0 errors, 2 warnings, 2 infos\n' });
  });

  test('what could not be compared does not pass for it, though nobody wants to hear of it', async () => {
    const folder = await flawed({ rules: { 'missing-alignment': 'off' } });
    const { out } = await tarazy(['check', '--format', 'junit', '--alignments', 'nowhere', 'acts'], folder);
    expect(out).toMatch(/name="unaligned-clause">\s*<skipped message="the versions were not compared/);
  });

  test('paths are those of commands that are given none', async () => {
    const folder = await flawed({ paths: ['acts/charter'] });
    for (const command of ['align', 'check']) {
      expect((await tarazy([command], folder)).out).toContain(
        command === 'align' ? 'charter' : 'unaligned-clause',
      );
    }
    expect((await tarazy(['check', 'elsewhere'], folder)).err).toContain('elsewhere');
  });

  test.each([
    [
      { rules: { 'unaligned-clauses': 'off' } },
      'rules.unaligned-clauses: there is no such rule',
      'tarazy explain',
    ],
    [{ maxWarning: 1 }, 'maxWarning is no setting', 'maxWarnings'],
    [{ maxWarnings: 'none' }, 'maxWarnings: expected number, found "none"', 'correct the value'],
  ])('%j is refused with the remedy', async (config, message, remedy) => {
    const folder = await folderWith({ 'tarazy.config.json': JSON.stringify(config) });
    const { code, out, err } = await tarazy(['check', 'acts'], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`tarazy.config.json: ${message}`);
    expect(err).toContain(remedy);
  });
});

describe('how much is too much', () => {
  const rules = { 'unaligned-clause': 'warning' };

  test.each([
    [undefined, [], 0],
    [undefined, ['--max-warnings', '2'], 0],
    [undefined, ['--max-warnings', '1'], 1],
    [1, [], 1],
    [0, ['--max-warnings', '2'], 0],
  ])('two warnings with a limit of %s in the settings and %j: code %i', async (maxWarnings, args, code) => {
    const folder = await flawed({ rules, ...(maxWarnings !== undefined && { maxWarnings }) });
    const run = await tarazy(['check', ...args, 'acts'], folder);
    expect(run.code).toBe(code);
    expect(run.err.includes('2 warnings, and no more than')).toBe(code === 1);
  });

  test.each([
    [['--min-confidence', '1'], 4],
    [['--min-confidence', '0.5'], 4],
    [['--min-severity', 'warning'], 2],
    [['--min-severity', 'error'], 1],
  ])('what is sure is reported with %j', async (args, count) => {
    expect((await findings(await flawed({ minConfidence: 1 }), ...args)).found).toHaveLength(count);
  });
});

describe('a baseline', () => {
  test('leaves only what is new, after lines have moved too, and its bytes are stable', async () => {
    const folder = await flawed();
    const written = await tarazy(['check', '--write-baseline', 'ci/known.json', 'acts'], folder);
    expect({ code: written.code, out: written.out }).toEqual({ code: 0, out: '' });
    expect(written.err).toContain('ci/known.json: 4 findings written');
    const path = join(folder, 'ci/known.json');
    const bytes = await readFile(path, 'utf8');
    expect(bytes).not.toMatch(/[Ѐ-ӿ]/);
    expect(bytes.split('\n').filter((line) => line.includes('"rule"'))).toHaveLength(4);

    await writeFile(join(folder, 'acts/charter/kaz.md'), FLAWED_KAZ.replace('# Ауыл', '\n\n\n# Ауыл'));
    const moved = await tarazy(['check', '--baseline', 'ci/known.json', 'acts'], folder);
    expect({ code: moved.code, out: moved.out }).toEqual({ code: 0, out: '' });
    expect(moved.err).toContain('ci/known.json: 4 known findings left out, 0 entries no longer occur');

    await tarazy(['check', '--write-baseline', 'ci/known.json', 'acts'], folder);
    expect(await readFile(path, 'utf8')).toBe(bytes);

    await writeFile(join(folder, 'acts/charter/kaz.md'), FLAWED_KAZ.replace('хаттамамен', 'хаттaмамен'));
    const more = await findings(folder, '--baseline', 'ci/known.json');
    expect(more.code).toBe(0);
    expect(more.found.map(({ data }) => data['word'])).toEqual(['хаттaмамен']);
  });

  test('does not excuse what stands in the way of a comparison', async () => {
    const folder = await flawed();
    await writeFile(join(folder, 'acts/charter/kaz.md'), FLAWED_KAZ.replace('5 жылға', '4 жылға'));
    const { code, out } = await tarazy(['check', '--write-baseline', 'known.json', 'acts'], folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^\S+ error stale-alignment .*\n$/);
    expect(await readFile(join(folder, 'known.json'), 'utf8')).not.toContain('stale-alignment');
  });

  test('keeps what it knows of acts that were not asked for', async () => {
    const folder = await flawed();
    await tarazy(['check', '--write-baseline', 'known.json', 'acts'], folder);
    const before = await readFile(join(folder, 'known.json'), 'utf8');
    await writeFile(join(folder, 'kaz.md'), KAZ);
    await writeFile(join(folder, 'rus.md'), RUS);
    const named = ['--kk', 'kaz.md', '--ru', 'rus.md', '--id', 'other'];
    await tarazy(['align', ...named], folder);
    await tarazy(['check', '--write-baseline', 'known.json', ...named], folder);
    expect(await readFile(join(folder, 'known.json'), 'utf8')).toBe(before);
  });
});

describe('explain', () => {
  test.each([
    ['kk', 'Сәйкесі жоқ норма', 'Қалай түзетуге болады'],
    ['ru', 'Положение без соответствия', 'Как исправить'],
    ['en', 'A clause without a counterpart', 'How to mend it'],
  ])('tells of a rule in %s, and lists all', async (lang, title, heading) => {
    const one = await tarazy(['explain', 'unaligned-clause', '--lang', lang]);
    expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' });
    expect(one.out).toContain(`unaligned-clause: ${title}\n`);
    expect(one.out).toContain(`\n${heading}\n`);
    const all = await tarazy(['explain', '--lang', lang]);
    expect(all.out).toMatch(new RegExp(`^unaligned-clause +${title}$`, 'm'));
    expect(all.out).toMatch(/^stale-alignment /m);
  });

  test('knows no other rules', async () => {
    const { code, out, err } = await tarazy(['explain', 'unaligned']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('there is no rule «unaligned»; tarazy explain lists them all');
  });
});
