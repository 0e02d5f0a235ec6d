import type { Act, Clause } from '../../src/model/act.js';
import type { AlignedAct, Bead } from '../../src/model/alignment.js';
import type { ReportedFinding } from '../../src/write/findings/report.js';
import type { ExportedAct } from '../../src/write/format.js';

type Sides = Partial<Record<'kk' | 'ru' | 'en', string[]>>;

export const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** An aligned act of one article whose beads are given by their wordings. */
export function alignedAct(beads: readonly Sides[], id = 'charter'): AlignedAct {
  const clauses: Record<string, Clause[]> = { kk: [], ru: [], en: [] };
  const made = beads.map((sides): Bead => {
    const ids = LANGUAGES.map((language) => {
      const own = (sides[language] ?? []).map((text) => {
        const list = clauses[language] ?? [];
        const clause = clauseOf(`art_1__para_2#${list.length + 1}`, text);
        list.push(clause);
        return clause.id;
      });
      return [language, own] as const;
    });
    const [language, [first = ''] = []] = ids.find(([, own]) => own.length > 0) ?? ['kk'];
    return {
      id: `${language}:${first}`,
      sides: Object.fromEntries(ids),
      score: 0.98,
      evidence: { anchors: [], terms: [], disputed: [] },
      origin: 'auto',
    };
  });
  const acts = LANGUAGES.map((language): Act => {
    const span = { start: 0, end: 0 };
    const item = {
      kind: 'item',
      eId: 'art_1__para_2',
      clauses: clauses[language] ?? [],
      children: [],
      span,
    } as const;
    return {
      id,
      language,
      source: { file: '', text: '', format: 'text', encoding: 'utf-8', language, meta: {}, blocks: [] },
      root: { kind: 'act', eId: '', clauses: [], children: [{ ...item, children: [] }], span },
      problems: [],
    };
  });
  const version = { sha256: '', clauses: 0 };
  return {
    alignment: {
      act: id,
      versions: { kk: version, ru: version, en: version },
      beads: made,
      fingerprints: new Map(),
      reviews: [],
    },
    acts,
  };
}

function clauseOf(id: string, text: string): Clause {
  return {
    id,
    text,
    after: '',
    span: { start: 0, end: text.length },
    runs: [{ at: 0, source: 0 }],
    fingerprint: '',
  };
}

/** Beads of every shape, with whatever is special in XML and CSV. */
export const SAMPLE: readonly Sides[] = [
  {
    kk: ['Кеңес – өкілді орган.'],
    ru: ['Совет – представительный орган.'],
    en: ['The Council is a representative body.'],
  },
  {
    kk: ['Кеңестің мөрі мен «Ақбұлақ» деген жазуы бар мөртаңбасы болады.'],
    ru: ['Совет имеет печать.', 'Совет имеет штамп с надписью «Акбулак».'],
    en: ['The Council has a seal and a stamp.'],
  },
  {
    kk: ['5 < 10 & 10 > 5, "тырнақша" мен \'дәйекше\'.'],
    ru: ['5 < 10 & 10 > 5, "кавычки" и \'апостроф\'.'],
  },
  { ru: ['=СУММ(A1) не формула.'], en: ['=SUM(A1) is no formula.'] },
  {
    kk: ['Екі жолға\n   бөлінген сөйлем.'],
    ru: ['Предложение,\nразбитое на строки.'],
    en: ['A broken sentence.'],
  },
  { kk: ['Бұл сөйлемнің сыңары жоқ.'] },
];

/** The sample with something for every option: a reviewed bead, an unsure one, texts that stand twice, a finding. */
export function judgedAct(): ExportedAct {
  const twice = { kk: ['Құпия.'], ru: ['Секретно.'] };
  const { alignment, acts } = alignedAct([...SAMPLE, twice, twice]);
  const beads = alignment.beads.map((bead, index): Bead => {
    if (index === 0) return { ...bead, origin: 'reviewed' };
    return index === 1 ? { ...bead, score: 0.4 } : bead;
  });
  return { alignment: { ...alignment, beads }, acts, findings: [finding(beads[2]), finding(beads[5])] };
}

function finding(bead: Bead | undefined): ReportedFinding {
  return {
    act: 'charter',
    rule: 'number-mismatch',
    severity: 'error',
    confidence: 1,
    pair: 'kk-ru',
    eId: 'art_1__para_2',
    cited: '1-баптың 2-тармағы',
    message: '«5» & <10>',
    bead: bead?.id ?? '',
    clauses: [],
    places: {},
    data: {},
  };
}
