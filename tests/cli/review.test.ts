import { execFileSync } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/validate/rules.js';
import type { ReportedFinding } from '../../src/write/findings/report.js';
import { KAZ, RUS } from './acts.js';
import { folderWith, tarazy, type Run } from './run.js';

/** An error (no 2) in Russian) and two infos in one sentence (Latin letters). */
const FLAWED_KAZ = KAZ.replace('Кеңестің отырысы', 'Кеңестiң отырысы').replace(
  'интернет-ресурста',
  'интернeт-ресурста, басылымдa',
);
const FLAWED_RUS = RUS.replace(/2\) проводится.*\n\n/, '');

const RULES = ['unaligned-clause', 'look-alike-letters'];
const SETTINGS = {
  paths: ['acts'],
  rules: Object.fromEntries(
    ALL_RULES.filter(({ id }) => !RULES.includes(id) && !id.endsWith('-alignment')).map(({ id }) => [
      id,
      'off',
    ]),
  ),
};

const LONELY = 'art_2__point_2';
const BY = ['--by', 'А. Омарова', '--on', '2026-09-01'];
const REASON = ['--reason', 'орысша мәтінде 1) тармақшада бар'];

/** No name of the one who runs the tests may slip in. */
const NOBODY = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

let folder: string;
const run = (...args: string[]): Promise<Run> => tarazy(args, folder, NOBODY);
const review = (...args: string[]): Promise<Run> => run('review', ...args);
const path = (name: string): string => join(folder, name);
const stored = (): Promise<string> => readFile(path('alignments/charter.json'), 'utf8');

let prepared: string;
beforeAll(async () => {
  prepared = await folderWith({
    'acts/charter/kaz.md': FLAWED_KAZ,
    'acts/charter/rus.md': FLAWED_RUS,
    'tarazy.config.json': JSON.stringify(SETTINGS),
  });
  expect((await tarazy(['align'], prepared)).code).toBe(0);
});

beforeEach(async () => {
  folder = await folderWith({});
  await cp(prepared, folder, { recursive: true });
});

async function found(): Promise<ReportedFinding[]> {
  return JSON.parse((await run('check', '--format', 'json')).out) as ReportedFinding[];
}

describe('a finding that is dismissed', () => {
  test('is no longer counted, stays so when the act is aligned anew, and is back when the wording changes', async () => {
    expect((await run('check')).code).toBe(1);
    const dismissed = await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    expect(dismissed.code).toBe(0);
    expect(dismissed.out).toMatch(
      /^acts\/charter\/kaz\.md:\d+:\d+ error unaligned-clause .* \[dismissed, А\. Омарова, 2026-09-01: орысша .*\]\n$/,
    );
    expect(dismissed.err).toBe(
      'alignments/charter.json: 1 findings decided on, 0 earlier decisions replaced\n',
    );
    const decided = await stored();
    expect(decided.split('\n').filter((line) => line.includes('"verdict"'))).toHaveLength(1);

    const quiet = await run('check');
    expect(quiet.code).toBe(0);
    expect(quiet.out).not.toContain('unaligned-clause');
    expect(quiet.err).toBe('1 dismissed findings left out\n1 acts checked: 0 errors, 0 warnings, 3 infos\n');

    await run('align');
    expect(await stored()).toBe(decided);

    // Other clauses and other lines are nothing to it.
    const moved = FLAWED_KAZ.replace('# Ауыл', '\n\n# Ауыл').replace('он бес', 'он алты');
    await writeFile(path('acts/charter/kaz.md'), moved);
    expect((await run('check')).err).not.toContain('expired');
    await run('align');
    expect((await run('check')).code).toBe(0);

    await writeFile(path('acts/charter/kaz.md'), FLAWED_KAZ.replace('айына', 'жылына'));
    const stale = await run('check');
    expect(stale.err).toContain('1 decisions have expired');
    await run('align');
    const again = await run('check');
    expect(again.code).toBe(1);
    expect(again.out).toContain('error unaligned-clause');
    expect(again.err).toBe(
      '1 decisions have expired, for the wording has changed: tarazy review list --expired\n' +
        '1 acts checked: 1 errors, 0 warnings, 3 infos\n',
    );
    const listed = await review('list', '--expired');
    expect(listed.out).toBe(
      `charter ${LONELY} unaligned-clause kk-ru (expired): dismissed, А. Омарова, 2026-09-01: ${REASON[1] ?? ''}\n`,
    );
    expect(listed.err).toBe('1 decisions, 1 of them expired\n');

    // To decide anew is to be rid of what has expired.
    const anew = await review('accept', 'charter', LONELY, ...BY);
    expect(anew.err).toContain('1 earlier decisions replaced');
    expect((await review('list', '--expired')).out).toBe('');
    expect((await stored()).split('\n').filter((line) => line.includes('"verdict"'))).toHaveLength(1);
  });

  test('is told to programs with the reason', async () => {
    await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    await review('mark', 'charter', 'art_2__point_3', ...BY);
    const decision = { verdict: 'dismissed', by: 'А. Омарова', on: '2026-09-01', reason: REASON[1] };
    const marked = { verdict: 'marked', by: 'А. Омарова', on: '2026-09-01' };
    expect((await found()).map((finding) => finding.decision)).toEqual([undefined, decision, marked, marked]);

    const { code, out } = await run('check', '--format', 'sarif');
    expect(code).toBe(0);
    const results = (JSON.parse(out) as Log).runs[0]?.results ?? [];
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'external', status: 'accepted', justification: REASON[1] }],
      [],
      [],
    ]);
    expect(results.map(({ properties }) => properties?.['decision'] as unknown)).toEqual([
      undefined,
      decision,
      marked,
      marked,
    ]);

    for (const format of ['junit', 'github', 'checkstyle'])
      expect((await run('check', '--format', format)).out).not.toContain('күні');
  });

  test('does not come into a baseline, and one that is known needs no decision', async () => {
    await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    const { err } = await run('check', '--write-baseline', 'known.json');
    expect(err).toContain('known.json: 3 findings written');
    expect(await readFile(path('known.json'), 'utf8')).not.toContain('unaligned-clause');
  });
});

describe('decisions', () => {
  test.each([
    ['accept', 'accepted'],
    ['mark', 'marked for correction'],
  ])('%s: the finding stays what it is, and says so', async (verb, shown) => {
    expect((await review(verb, 'charter', LONELY, ...BY)).code).toBe(0);
    const { code, out, err } = await run('check');
    expect(code).toBe(1);
    expect(out).toMatch(
      new RegExp(`error unaligned-clause .* \\[${shown}, А\\. Омарова, 2026-09-01\\]$`, 'm'),
    );
    expect(err).toBe('1 acts checked: 1 errors, 0 warnings, 3 infos\n');
    const { out: sarif } = await run('check', '--format', 'sarif');
    expect(sarif).not.toContain('suppressions');
  });

  test('are the same bytes for the same decisions, in whatever order they were made', async () => {
    await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    await review('mark', 'charter', 'art_2__point_3', ...BY);
    const one = await stored();
    await review('mark', 'charter', 'art_2__point_3', ...BY);
    expect(await stored()).toBe(one);
    await review('remove', 'charter', LONELY);
    await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    expect(await stored()).toBe(one);
  });

  test('replace each other, and are taken back', async () => {
    const before = await stored();
    await review('accept', 'charter', LONELY, ...BY);
    const { err } = await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    expect(err).toContain('1 earlier decisions replaced');
    expect((await review('list')).out).toMatch(/^charter .* \(in force\): dismissed, .*\n$/);
    const removed = await review('remove', 'charter', LONELY, '--rule', 'unaligned-clause');
    expect({ code: removed.code, err: removed.err }).toEqual({
      code: 0,
      err: 'alignments/charter.json: 1 decisions taken back\n',
    });
    expect(await stored()).toBe(before);
    expect((await run('check')).code).toBe(1);
  });

  test('all findings that only their order tells apart are decided together, and one more is new', async () => {
    await review('dismiss', 'charter', 'art_2__point_3', ...REASON, ...BY);
    expect(await stored()).toContain('"findings":2');
    expect((await run('check')).out).not.toContain('басылымдa');
    // Look-alike letters are one wording: the finding is new, the clause is not.
    await writeFile(path('acts/charter/kaz.md'), FLAWED_KAZ.replace('жарияланады', 'жариялaнады'));
    const { out, err } = await run('check');
    expect(out).toContain('жариялaнады');
    expect(err).toContain('2 dismissed findings left out');
  });

  test('whose finding is mended are kept and say so', async () => {
    await review('accept', 'charter', 'art_2', ...BY);
    await writeFile(path('acts/charter/kaz.md'), FLAWED_KAZ.replace('Кеңестiң', 'Кеңестің'));
    expect((await review('list')).out).toMatch(/look-alike-letters kk \(nothing found any more\): accepted/);
    expect((await review('list', '--expired')).out).toBe('');
  });

  test('are on a pair in whatever order its versions are named', async () => {
    expect((await review('accept', 'charter', LONELY, '--pair', 'ru-kk', ...BY)).code).toBe(0);
    expect(await stored()).toContain('"pair":"kk-ru"');
  });

  test('are listed for programs', async () => {
    await review('accept', 'charter', LONELY, ...BY);
    const { out } = await review('list', '--format', 'json');
    expect(JSON.parse(out)).toEqual([
      {
        act: 'charter',
        rule: 'unaligned-clause',
        pair: 'kk-ru',
        eId: LONELY,
        clauses: [expect.stringMatching(/^kk:[0-9a-f]{12}$/)],
        findings: 1,
        state: 'in-force',
        decision: { verdict: 'accepted', by: 'А. Омарова', on: '2026-09-01' },
      },
    ]);
    expect(JSON.parse((await review('list', '--expired', '--format', 'json')).out)).toEqual([]);
  });

  test.each([
    ['kk', 'негізсіз деп танылды', 'шешімдер саны: 1'],
    ['ru', 'признано необоснованным', 'решений: 1'],
  ])('are told in %s', async (lang, verdict, summary) => {
    await review('dismiss', 'charter', LONELY, ...REASON, ...BY);
    const { out, err } = await review('list', '--lang', lang);
    expect(out).toContain(verdict);
    expect(err).toContain(summary);
  });

  test('nothing in a reason can speak to the terminal', async () => {
    await review('dismiss', 'charter', LONELY, '--reason', '\u001b[2J\nok', ...BY);
    const { out } = await review('list');
    expect(out).toContain('\uFFFD[2J\uFFFDok');
    expect(out.split('\n')).toHaveLength(2);
  });
});

describe('who decides', () => {
  test('is whom git knows, on this day', async () => {
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['config', 'user.name', 'Айгүл'], { cwd: folder });
    const { code, out } = await review('accept', 'charter', LONELY);
    expect(code).toBe(0);
    expect(out).toMatch(/\[accepted, Айгүл, \d{4}-\d\d-\d\d\]/);
  });

  test('must be known', async () => {
    const before = await stored();
    const { code, out, err } = await review('accept', 'charter', LONELY);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('it is not known who decides; give --by or set git config user.name');
    expect(await stored()).toBe(before);
  });
});

describe('an act', () => {
  test.each([
    ['its id', ['charter']],
    ['its folder', ['acts/charter']],
    ['one of its files', ['acts/charter/rus.md']],
    ['the folder above', ['acts']],
  ])('is named by %s', async (_, [act = '']) => {
    expect((await review('accept', act, LONELY, ...BY)).code).toBe(0);
    expect(await stored()).toContain('"accepted"');
  });

  test('whose versions are named one by one is named by its id', async () => {
    const files = ['--kk', 'acts/charter/kaz.md', '--ru', 'acts/charter/rus.md'];
    await run('align', ...files, '--id', 'other');
    expect((await review('accept', 'other', LONELY, ...files, ...BY)).code).toBe(0);
    expect(await readFile(path('alignments/other.json'), 'utf8')).toContain('"accepted"');
    expect((await review('list', ...files, '--id', 'other')).out).toMatch(/^other /);
  });
});

describe('refused, with the file left as it was:', () => {
  const decide = ['accept', 'charter'];

  test.each([
    [
      'no act',
      ['accept', 'tax-code', LONELY, ...BY],
      'there is neither an act nor a path tax-code; the acts of the settings: charter',
    ],
    ['a place without findings', [...decide, 'art_1', ...BY], 'charter has no finding at art_1;'],
    ['no rule', [...decide, LONELY, '--rule', 'unaligned', ...BY], 'there is no rule «unaligned»'],
    [
      'a rule that has found nothing there',
      [...decide, LONELY, '--rule', 'duplicate-number', ...BY],
      /no such finding at art_2__point_2; there are:\n {2}art_2__point_2 kk-ru acts\/charter\/kaz\.md:\d+:\d+ error unaligned-clause /,
    ],
    [
      'a pair that has no finding there',
      [...decide, LONELY, '--pair', 'kk-en', ...BY],
      'there are:\n  art_2__point_2 kk-ru',
    ],
    [
      'a place whose items have findings',
      [...decide, 'art_2', '--rule', 'unaligned-clause', ...BY],
      /there are:\n {2}art_2 kk .*look-alike-letters.*\n {2}art_2__point_2 kk-ru .*\n {2}art_2__point_3 kk /,
    ],
    ['dismissed without a reason', ['dismiss', 'charter', LONELY, ...BY], 'missing option --reason <text>'],
    ['a blank reason', ['dismiss', 'charter', LONELY, '--reason', ' ', ...BY], 'wrong value for --reason'],
    ['a blank name', [...decide, LONELY, '--by', ' '], 'wrong value for --by'],
    ['no day of the calendar', [...decide, LONELY, '--on', '2026-02-30'], 'wrong value for --on'],
    ['no place', decide, 'missing argument eId'],
    ['nothing to take back', ['remove', 'charter', LONELY], 'there is no decision on charter'],
  ])('%s', async (_, args, message) => {
    const before = await stored();
    const { code, out, err } = await review(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(await stored()).toBe(before);
  });

  test('to take back what was never decided, with what was', async () => {
    await review('accept', 'charter', LONELY, ...BY);
    const { code, err } = await review('remove', 'charter', 'art_2__point_3');
    expect(code).toBe(2);
    expect(err).toContain(
      'no such decision on charter at art_2__point_3; there are:\n  charter art_2__point_2 ',
    );
  });

  test('a text that has changed, and one that was never aligned', async () => {
    await writeFile(path('acts/charter/kaz.md'), FLAWED_KAZ.replace('он бес', 'он алты'));
    expect((await review(...decide, LONELY, ...BY)).err).toContain('run tarazy align first');
    const { code, err } = await review(...decide, LONELY, '--alignments', 'nowhere', ...BY);
    expect(code).toBe(2);
    expect(err).toContain('charter has no alignment in nowhere/charter.json');
  });

  test('to align over decisions that cannot be read', async () => {
    await review('accept', 'charter', LONELY, ...BY);
    const damaged = (await stored()).replace('"accepted"', '"yes"');
    await writeFile(path('alignments/charter.json'), damaged);
    for (const args of [['align'], ['check'], ['review', 'list'], ['review', 'remove', 'charter', LONELY]]) {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toMatch(/alignments\/charter\.json is no alignment file \(reviews\.0\.verdict: /);
    }
    expect(await stored()).toBe(damaged);
  });
});

test('many decisions at once: each is kept or refused, none is lost', async () => {
  const places = [LONELY, 'art_2', 'art_2__point_3'];
  const runs = await Promise.all(places.map((place) => review('accept', 'charter', place, ...BY)));
  const kept = places.filter((_, at) => runs[at]?.code === 0);
  for (const { code, err } of runs) if (code !== 0) expect(err).toMatch(/run the command again|wait for it/);
  const { out } = await review('list');
  expect(out.split('\n').filter((line) => line !== '')).toHaveLength(kept.length);
  expect(kept.length).toBeGreaterThan(0);
});
