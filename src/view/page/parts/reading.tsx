import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OutlineEntry, RoomAct } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { columns } from '../state/act.js';
import { currentRow, scrollRequest, topRow } from '../state/reading.js';
import { language } from '../state/settings.js';
import { Row } from './row.js';
import { bringIntoSight } from './sight.js';

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
        <div class="heads-row">
          {shown.map((code) => (
            <div key={code} class="head">
              <span class="head-language">{languageName(code)}</span>
              <span class="edition">{editionOf(act, code)}</span>
              <span lang={code} class="head-title" title={act.versions[code]?.title}>
                {act.versions[code]?.title}
              </span>
            </div>
          ))}
        </div>
      </div>
      {chunks.map((chunk) => (
        <Chunk key={chunk} act={act} from={chunk * TOGETHER} />
      ))}
    </div>
  );
}

function editionOf({ versions }: RoomAct, code: string): string {
  const edition = versions[code]?.edition;
  return edition === undefined ? '' : say('edition', { edition });
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
    if (!isWanted) return undefined;
    draw(true);
    return bringIntoSight(wanted.row);
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
              <Division key={entry.eId} entry={entry} />
            ))}
            <Row key={row.bead} act={act} row={row} at={from + at} />
          </>
        ))}
    </div>
  );
}

/** The name of a division above its columns, in each language's own manner. */
function Division({ entry: { cited, depth } }: { entry: OutlineEntry }): JSX.Element {
  return (
    <h2 class={`division depth-${Math.min(depth, 3)}`}>
      {columns.value.map((code) =>
        code === 'kk' || code === 'ru' || code === 'en' ? (
          <span key={code} lang={code}>
            {cited[code]}
          </span>
        ) : (
          <span key={code} lang={language.value}>
            {spoken(cited)}
          </span>
        ),
      )}
    </h2>
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

/** Notes which row is read, for the outline and the way back. */
function followTop(): () => void {
  let waiting = false;
  const look = (): void => {
    waiting = false;
    const current = document.getElementById(`row-${currentRow.value}`);
    const covered = current === null ? 0 : Number.parseFloat(getComputedStyle(current).scrollMarginTop);
    const { top = -1, bottom = 0 } = current?.getBoundingClientRect() ?? {};
    if (bottom > covered && top < innerHeight) {
      topRow.value = currentRow.value;
      return;
    }
    const x = document.querySelector('.reading')?.getBoundingClientRect().left ?? 0;
    const row = document
      .elementsFromPoint(x + 20, covered + 20)
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
