import type { JSX } from 'preact';
import { say, spoken } from '../i18n.js';
import type { RoomAct } from '../../room.js';
import { jumpToRow, rowOf } from '../state/reading.js';
import { currentHit, hits, jumpTarget } from '../state/search.js';
import type { Hit } from '../search/find.js';

/** More are no answer; a further word narrows them. */
const SHOWN = 200;
const AROUND = 60;

/** The place that the query names, and the clauses that have its words. */
export function SearchResults({ act }: { act: RoomAct }): JSX.Element {
  const target = jumpTarget.value;
  const found = hits.value;
  const row = target === undefined ? undefined : rowOf(target);
  return (
    <section class="results" aria-label={say('search.name')}>
      <p role="status">
        {found === undefined ? say('waiting') : say('search.found', { count: found.length })}
      </p>
      <ol>
        {row !== undefined && (
          <li>
            <button
              type="button"
              class="jump"
              onClick={() => {
                jumpToRow(row);
              }}
            >
              {say('search.jump', { place: placeName(row) })}
            </button>
          </li>
        )}
        {found?.slice(0, SHOWN).map((hit, at) => (
          <li key={`${hit.language} ${hit.row} ${hit.clause}`}>
            <button
              type="button"
              aria-current={currentHit.value === at ? 'true' : undefined}
              onClick={() => {
                currentHit.value = at;
                jumpToRow(hit.row);
              }}
            >
              <span class="place">{placeName(hit.row)}</span> <Excerpt hit={hit} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );

  function placeName(at: number): string {
    const cited = act.rows[at]?.cited;
    return cited === undefined ? '' : spoken(cited);
  }

  function Excerpt({ hit }: { hit: Hit }): JSX.Element | null {
    const text = act.rows[hit.row]?.sides[hit.language]?.[hit.clause]?.text ?? '';
    const [place] = hit.places;
    if (place === undefined) return null;
    const from = Math.max(0, place.start - AROUND);
    return (
      <span lang={hit.language} class="excerpt">
        {from > 0 && '…'}
        {text.slice(from, place.start)}
        <mark class="hit">{text.slice(place.start, place.end)}</mark>
        {text.slice(place.end, place.end + AROUND)}
        {place.end + AROUND < text.length && '…'}
      </span>
    );
  }
}
