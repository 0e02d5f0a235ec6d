import type { JSX } from 'preact';
import { computed, type ReadonlySignal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import type { RoomAct, RoomClause, RoomRow } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { columns } from '../state/act.js';
import { findingsByRow, type Numbered } from '../state/findings.js';
import { currentRow, jumpToRow, openRow, rowOf, toggleRow } from '../state/reading.js';
import { hashOf } from '../state/route.js';
import type { Hit } from '../search/find.js';
import { hitsByRow } from '../state/search.js';
import { language } from '../state/settings.js';
import { piecesOf, type Layers, type Piece } from '../text/pieces.js';
import { lightFrom, stepLight } from './light.js';
import { Notes } from './notes.js';

interface RowProps {
  act: RoomAct;
  row: RoomRow;
  at: number;
}

/** A bead: what the versions say in one place, side by side. */
export function Row({ act, row, at }: RowProps): JSX.Element {
  const findings = findingsByRow.value.get(at) ?? [];
  // Only the rows that change are drawn anew, of however many there are.
  const isOpen = useOwn(() => openRow.value === at, at);
  const isCurrent = useOwn(() => currentRow.value === at, at);
  const hits = useOwn(() => hitsByRow.value.get(at), at);
  const shown = columns.value;
  const isDivided = shown.some((code) => (row.sides[code] ?? []).length === 0);
  const names = [
    'row',
    row.heading && 'heading',
    isCurrent && 'current',
    isDivided && 'lonely',
    `depth-${Math.max(0, Math.min(row.depth, 3))}`,
  ];
  return (
    <section
      id={`row-${at}`}
      data-row={at}
      class={names.filter(Boolean).join(' ')}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={spoken(row.cited)}
      onFocus={() => {
        currentRow.value = at;
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
          stepLight(event.currentTarget, row, event.key === 'ArrowRight' ? 1 : -1);
          event.preventDefault();
        }
      }}
      onMouseMove={(event) => {
        lightFrom(event, row);
      }}
    >
      <div class="sides">
        {shown.map((code) => (
          <div key={code} class="side" lang={code} data-side={code}>
            <span class="side-name" lang={language.value}>
              {languageName(code)}
            </span>
            {(row.sides[code] ?? []).length === 0 ? (
              <p class="nothing" lang={language.value}>
                {say('nothing')}
              </p>
            ) : (
              row.sides[code]?.map((clause, index) => (
                <Clause
                  key={clause.id}
                  act={act}
                  at={at}
                  clause={clause}
                  layers={layersOf(code, index, findings, hits ?? [])}
                  index={index}
                />
              ))
            )}
          </div>
        ))}
      </div>
      <div class="edge">
        <a class="permalink" href={hashOf({ act: act.id, eId: row.eId })} title={spoken(row.cited)}>
          <span aria-hidden="true">¶</span>
          <span class="hidden">{say('permalink', { place: spoken(row.cited) })}</span>
        </a>
        <button
          type="button"
          class={`open ${worstOf(findings)}`}
          aria-expanded={isOpen}
          title={say('notes', { count: findings.length })}
          onClick={() => {
            toggleRow(at);
          }}
        >
          <span aria-hidden="true">{findings.length === 0 ? '⋯' : findings.length}</span>
          <span class="hidden">{say('notes', { count: findings.length })}</span>
        </button>
      </div>
      {isOpen && <Notes act={act} row={row} at={at} findings={findings} />}
    </section>
  );
}

/** What the state says of one row, by its number; the row hears of nothing else. */
export function useOwn<T>(read: () => T, key: number | string): T {
  const own = useMemo((): ReadonlySignal<T> => computed(read), [key]);
  return own.value;
}

interface ClauseProps {
  act: RoomAct;
  at: number;
  clause: RoomClause;
  layers: Layers;
  index: number;
}

function Clause({ act, at, clause, layers, index }: ClauseProps): JSX.Element {
  return (
    <p class="clause">
      {clause.label !== undefined && <span class="label">{clause.label} </span>}
      <span data-clause={index}>
        {piecesOf(clause, layers).map((piece, nth) => (
          <PieceOfText key={nth} act={act} at={at} piece={piece} />
        ))}
      </span>
    </p>
  );
}

function PieceOfText({ act, at, piece }: { act: RoomAct; at: number; piece: Piece }): JSX.Element {
  const { text, eId, findings, closing, hit } = piece;
  const linked = eId === undefined ? <>{text}</> : <Citation act={act} at={at} eId={eId} text={text} />;
  const searched = hit ? <mark class="hit">{linked}</mark> : linked;
  if (findings.length === 0) return searched;
  const worst = worstOf(findings);
  return (
    <mark class={`marked ${worst}`} data-numbers={closing.map(({ number }) => number).join(' ')}>
      {searched}
    </mark>
  );
}

interface CitationProps {
  act: RoomAct;
  at: number;
  eId: string;
  text: string;
}

/** Leads to what is cited; the way back leads to the row that cites it. */
function Citation({ act, at, eId, text }: CitationProps): JSX.Element {
  return (
    <a
      href={hashOf({ act: act.id, eId })}
      onClick={(event) => {
        const to = rowOf(eId);
        if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        jumpToRow(to, at);
      }}
    >
      {text}
    </a>
  );
}

function layersOf(
  language: string,
  index: number,
  findings: readonly Numbered[],
  hits: readonly Hit[],
): Layers {
  return {
    findings: findings.flatMap((of) =>
      (of.finding.marks[language] ?? [])
        .filter(([clause]) => clause === index)
        .map(([, start, end]) => ({ of, start, end })),
    ),
    // The words that render each other are lit up without elements of their own: there are too many.
    links: [],
    hits: hits
      .filter((hit) => hit.language === language && hit.clause === index)
      .flatMap(({ places }) => places),
  };
}

function worstOf(findings: readonly Numbered[]): string {
  const open = findings.filter(({ finding }) => finding.decision?.verdict !== 'dismissed');
  if (findings.length === 0) return 'none';
  if (open.length === 0) return 'dismissed';
  return (
    (['error', 'warning', 'info'] as const).find((severity) =>
      open.some(({ finding }) => finding.severity === severity),
    ) ?? 'none'
  );
}

interface CopyButtonProps {
  text: string;
  name: string;
  /** That of its name, if not that of the page. */
  language?: string;
}

/** A button that says for a moment that it has been done. */
export function CopyButton({ text, name, language: own }: CopyButtonProps): JSX.Element {
  const [done, say_] = useState(false);
  return (
    <button
      type="button"
      lang={done ? undefined : own}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          say_(true);
          setTimeout(() => {
            say_(false);
          }, 1500);
        });
      }}
    >
      {done ? say('copied') : name}
    </button>
  );
}
