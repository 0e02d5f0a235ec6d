import type { JSX } from 'preact';
import type { RoomAct, RoomClause, RoomRow } from '../../room.js';
import { languageName, say } from '../i18n.js';
import { busy, change, undoable } from '../state/act.js';
import { note, Refusal } from './decide.js';

interface CorrectProps {
  act: RoomAct;
  row: RoomRow;
  at: number;
}

/** How the clauses of a row belong together, and what can be done about it. */
export function Correct({ act, row, at }: CorrectProps): JSX.Element {
  const [before, after] = [act.rows[at - 1], act.rows[at + 1]];
  return (
    <div class="correct">
      <ul>
        {act.languages.flatMap((language) =>
          (row.sides[language] ?? []).map((clause, index) => (
            <li key={`${language}:${clause.id}`}>
              <span lang={language}>
                {languageName(language)}: {beginning(clause)}
              </span>
              {before !== undefined && (
                <Deed
                  name={say('correct.up')}
                  run={() => change({ do: 'move', language, clause: clause.id, to: before.bead })}
                />
              )}
              {after !== undefined && (
                <Deed
                  name={say('correct.down')}
                  run={() => change({ do: 'move', language, clause: clause.id, to: after.bead })}
                />
              )}
              <Deed
                name={say('correct.part')}
                run={() => change({ do: 'part', language, clause: clause.id })}
              />
              {index > 0 && (
                <Deed
                  name={say('correct.split')}
                  run={() => change({ do: 'split', bead: row.bead, at: cutAt(act, row, language, index) })}
                />
              )}
            </li>
          )),
        )}
      </ul>
      {after !== undefined && (
        <Deed name={say('correct.merge')} run={() => change({ do: 'merge', bead: row.bead })} />
      )}
      {undoable.value > 0 && <Deed name={say('correct.undo')} run={() => change({ do: 'undo' })} />}
      <Refusal />
    </div>
  );
}

function Deed({ name, run }: { name: string; run: () => ReturnType<typeof change> }): JSX.Element {
  return (
    <button type="button" disabled={busy.value} onClick={() => void run().then(note)}>
      {name}
    </button>
  );
}

/** The other versions are cut at the same share of their clauses. */
function cutAt(act: RoomAct, row: RoomRow, language: string, index: number): Record<string, number> {
  const length = row.sides[language]?.length ?? 1;
  return Object.fromEntries(
    act.languages.map((code) => {
      const own = row.sides[code]?.length ?? 0;
      return [code, code === language ? index : Math.round((own * index) / length)];
    }),
  );
}

const SHOWN = 40;

function beginning({ label, text }: RoomClause): string {
  const all = label === undefined ? text : `${label} ${text}`;
  return all.length <= SHOWN ? all : `${all.slice(0, SHOWN)}…`;
}
