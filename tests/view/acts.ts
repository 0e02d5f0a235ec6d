import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignActs } from '../../src/align/act.js';
import { parseSource } from '../../src/read/source.js';
import { segment } from '../../src/segment/segment.js';
import { alignmentFile, readStoredAlignment } from '../../src/store/alignment-file.js';
import { writeFileAtomic } from '../../src/store/file.js';
import { loadDictionary } from '../../src/store/glossary.js';
import type { ActSource } from '../../src/view/act.js';
import { Desk } from '../../src/view/desk.js';
import type { RoomAct } from '../../src/view/room.js';
import type { StoredAlignment } from '../../src/store/alignment-file.js';
import { roomAct } from '../../src/view/act.js';

export const dictionary = await loadDictionary();

/** Articles of a village charter: a number that differs, and a clause that Russian lacks. */
export const KK = `**1-бап. Кеңес**

1. Кеңес он бес депутаттан тұрады.

2. Отырыстың хаттамасын хатшы жүргізеді. Хаттама жарияланады.

**2-бап. Отырыс**

1. Осы Жарғының 1-бабының 2-тармағы сақталады.

2. Отырыс ашық өтеді.
`;
export const RU = `**Статья 1. Совет**

1. Совет состоит из десяти депутатов.

2. Протокол заседания ведет секретарь. Протокол публикуется.

**Статья 2. Заседание**

1. Пункт 2 статьи 1 настоящего Устава соблюдается.

2. Заседание проводится открыто.
`;

/** Texts as an act that has just been aligned. */
export function sourceOf(
  texts: Readonly<Record<string, string>>,
  id = 'charter',
): ActSource & { stored: StoredAlignment } {
  const acts = Object.entries(texts).map(([language, text]) =>
    segment(parseSource(Buffer.from(text), { name: `${language}.md`, language }), id),
  );
  const alignment = alignActs(acts, dictionary);
  const text = [...alignmentFile(alignment)].join('');
  return { id, acts, stored: { alignment, text }, file: `alignments/${id}.json`, settings: {}, dictionary };
}

export function shown(texts: Readonly<Record<string, string>> = { kk: KK, ru: RU }): RoomAct {
  return roomAct(sourceOf(texts));
}

/** A desk over one act whose alignment lies in a new folder; `path` is where. */
export async function deskOver(
  texts: Readonly<Record<string, string>> = { kk: KK, ru: RU },
): Promise<{ desk: Desk; path: string }> {
  const source = sourceOf(texts);
  const path = join(await mkdtemp(join(tmpdir(), 'tarazy-')), 'charter.json');
  await writeFileAtomic(path, [source.stored.text]);
  const desk = new Desk({
    ids: ['charter'],
    pathOf: () => path,
    today: () => '2026-11-02',
    toolVersion: '0',
    load: async () => ({ ...source, stored: await readStoredAlignment(path) }),
  });
  return { desk, path };
}
