import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OutlineEntry, RoomAct } from '../../room.js';
import { languageName, spoken } from '../i18n.js';
import { columns } from '../state/act.js';
import { scrollRequest, topRow } from '../state/reading.js';
import { Row } from './row.js';

/** Rows that are drawn together, when they come near. */
const TOGETHER = 30;
/** What a row takes by a guess until it has been drawn, in pixels. */
const GUESS = 96;
/** How near is near. */
const NEAR = '1500px 0px';

/** The versions beside each other, row by row. */
export function Reading({ act }: { act: RoomAct }): JSX.Element {
  const shown = columns.value;
  const chunks = Array.from({ length: Math.ceil(act.rows.length / TOGETHER) }, (_, at) => at);
  useEffect(followTop, [act]);
  return (
    <div class={`reading columns-${shown.length}`}>
      <div class="heads" aria-hidden="true">
        {shown.map((code) => (
          <div key={code} class="head">
            <span class="head-language">{languageName(code)}</span>
            <span lang={code}>{act.versions[code]?.title}</span>
            <span class="edition">{act.versions[code]?.edition}</span>
          </div>
        ))}
      </div>
      {chunks.map((chunk) => (
        <Chunk key={chunk} act={act} from={chunk * TOGETHER} />
      ))}
    </div>
  );
}

/** Some rows, drawn when they come near the window, when somebody goes to one of them, and for print. */
function Chunk({ act, from }: { act: RoomAct; from: number }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const [isDrawn, draw] = useState(from === 0);
  const to = Math.min(act.rows.length, from + TOGETHER);
  const wanted = scrollRequest.value;
  const isWanted = wanted !== undefined && wanted.row >= from && wanted.row < to;
  useEffect(() => {
    if (isDrawn || place.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    const print = (): void => {
      draw(true);
    };
    addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
    };
  }, [isDrawn]);
  // Before anything else can be typed or clicked, so that it never takes the focus away from that.
  useLayoutEffect(() => {
    if (isWanted && wanted.focus)
      document.getElementById(`row-${wanted.row}`)?.focus({ preventScroll: true });
  }, [wanted]);
  useEffect(() => {
    if (!isWanted) return;
    draw(true);
    // What stands above may still be drawn and grow: the row is sought again when it has.
    const seek = (): void => {
      document.getElementById(`row-${wanted.row}`)?.scrollIntoView({ block: 'center' });
    };
    requestAnimationFrame(() => {
      seek();
      setTimeout(seek, 120);
    });
  }, [wanted]);
  const headings = headingsBefore(act, from, to);
  return (
    <div
      ref={place}
      class="chunk"
      style={isDrawn || isWanted ? undefined : { height: `${(to - from) * GUESS}px` }}
    >
      {(isDrawn || isWanted) &&
        act.rows.slice(from, to).map((row, at) => (
          <>
            {headings.get(from + at)?.map((entry) => (
              <h2 key={entry.eId} class={`division depth-${Math.min(entry.depth, 3)}`}>
                {spoken(entry.cited)}
              </h2>
            ))}
            <Row key={row.bead} act={act} row={row} at={from + at} />
          </>
        ))}
    </div>
  );
}

/** Divisions whose title makes no row are named before their first one. */
function headingsBefore(act: RoomAct, from: number, to: number): ReadonlyMap<number, OutlineEntry[]> {
  const found = new Map<number, OutlineEntry[]>();
  for (const entry of act.outline) {
    if (entry.row < from || entry.row >= to) continue;
    if (act.rows[entry.row]?.heading === true && act.rows[entry.row]?.eId === entry.eId) continue;
    found.set(entry.row, [...(found.get(entry.row) ?? []), entry]);
  }
  return found;
}

/** Notes which row is the first in sight, for the outline. */
function followTop(): () => void {
  let waiting = false;
  const look = (): void => {
    waiting = false;
    const x = document.querySelector('.reading')?.getBoundingClientRect().left ?? 0;
    const row = document
      .elementsFromPoint(x + 20, 140)
      .map((element) => element.closest<HTMLElement>('[data-row]')?.dataset['row'])
      .find((at) => at !== undefined);
    if (row !== undefined) topRow.value = Number(row);
  };
  const scrolled = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(look, 100);
  };
  addEventListener('scroll', scrolled, { passive: true });
  return () => {
    removeEventListener('scroll', scrolled);
  };
}
