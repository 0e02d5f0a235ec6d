import type { RoomAct, RoomChange } from '../../room.js';
import { keep, kept } from '../state/kept.js';
import type { Embedded } from './boot.js';
import { corrected, isCorrection } from './correct.js';
import { Refused, type Source, type Work } from './source.js';

/** A page that carries its data: changes stay in the browser until the reader takes them out as a file. */
export function staticSource({ room, acts }: Embedded, today: () => string): Source {
  /** Where the browser may not keep anything. */
  const works = new Map<string, Work>();
  const original = (id: string): RoomAct => {
    const act = acts.get(id);
    if (act === undefined) throw unknown(id);
    return act;
  };
  const work = (id: string): Work => {
    const { revision } = original(id);
    // Read anew each time: the same page may be open twice.
    return (
      asWork(kept(nameOf(id, revision))) ?? works.get(id) ?? { revision, decisions: {}, corrections: [] }
    );
  };
  return {
    kind: 'static',
    room: () => Promise.resolve(room),
    card: (id) => {
      const card = room.acts.find((one) => one.id === id);
      return card === undefined ? Promise.reject(unknown(id)) : Promise.resolve(card);
    },
    act: (id) => Promise.resolve(worked(original(id), work(id))),
    work,
    change: (act, change) => {
      if (isCorrection(change) && corrected(act, change) === undefined) return Promise.reject(unfit());
      const next = changed(work(act.id), change, today());
      const result = worked(original(act.id), next);
      if (!keep(nameOf(act.id, next.revision), next)) works.set(act.id, next);
      return Promise.resolve(result);
    },
  };
}

function unknown(id: string): Refused {
  return new Refused({ kk: id, ru: id, en: id }, false);
}

/** What was done to another state of the act is kept under its own name. */
function nameOf(id: string, revision: string): string {
  return `work:${id}:${revision}`;
}

function unfit(): Refused {
  return new Refused(
    {
      kk: 'Бұл жолдарды олай өзгертуге болмайды.',
      ru: 'Эти строки так изменить нельзя.',
      en: 'These rows cannot be changed that way.',
    },
    false,
  );
}

function changed(work: Work, change: RoomChange, today: string): Work {
  if (isCorrection(change)) return { ...work, corrections: [...work.corrections, change] };
  switch (change.do) {
    case 'decide':
      return {
        ...work,
        decisions: { ...work.decisions, [change.finding]: { on: today, ...change.decision } },
      };
    case 'undecide':
      // What the file says stands again; the page cannot take that back.
      return {
        ...work,
        decisions: Object.fromEntries(
          Object.entries(work.decisions).filter(([finding]) => finding !== change.finding),
        ),
      };
    case 'undo':
      return { ...work, corrections: work.corrections.slice(0, -1) };
  }
}

/** The act as it looks with the reader's work done to it. */
function worked(act: RoomAct, { decisions, corrections }: Work): RoomAct {
  const regrouped = corrections.reduce((state, correction) => corrected(state, correction) ?? state, act);
  const findings = regrouped.findings.map((finding) => {
    const decision = decisions[finding.key];
    return decision === undefined ? finding : { ...finding, decision };
  });
  return { ...regrouped, findings };
}

function asWork(value: unknown): Work | undefined {
  const work = value as Partial<Work> | undefined;
  return typeof work?.revision === 'string' &&
    typeof work.decisions === 'object' &&
    Array.isArray(work.corrections)
    ? (work as Work)
    : undefined;
}
