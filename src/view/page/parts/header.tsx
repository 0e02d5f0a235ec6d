import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { languageName, say } from '../i18n.js';
import { act, busy, columns, source } from '../state/act.js';
import { decisionsFile, download } from '../source/decisions-file.js';
import type { Work } from '../source/source.js';
import { asideIsOpen, chooseTab, closePanels, toolsAreOpen } from '../state/panels.js';
import { jumpToRow, rowOf } from '../state/reading.js';
import { go, hashOf, route } from '../state/route.js';
import { currentHit, hits, jumpTarget, query } from '../state/search.js';
import {
  columnOrder,
  hiddenColumns,
  INTERFACE_LANGUAGES,
  language,
  theme,
  THEMES,
  type InterfaceLanguage,
  type Theme,
} from '../state/settings.js';
import { helpIsOpen } from './help.js';

/** What is at hand wherever one reads: search, columns, language, light. */
export function Header(): JSX.Element {
  const current = act.value;
  const isAct = route.value.act !== undefined && current !== undefined;
  const bar = useRef<HTMLElement>(null);
  useEffect(() => followHeight(bar.current), []);
  return (
    <header class="bar" ref={bar}>
      <a class="home" href="#" title={say('acts')}>
        <span aria-hidden="true">⚖</span> <span class="name">Tarazy</span>
      </a>
      {isAct && route.value.overview !== true && (
        <button
          type="button"
          class="narrow"
          aria-expanded={asideIsOpen.value}
          aria-controls="aside"
          aria-label={say('aside')}
          onClick={() => {
            toolsAreOpen.value = false;
            asideIsOpen.value = !asideIsOpen.value;
          }}
        >
          <span aria-hidden="true">☰</span>
        </button>
      )}
      {isAct && <Search />}
      <button
        type="button"
        class="narrow"
        aria-expanded={toolsAreOpen.value}
        aria-controls="tools"
        aria-label={say('tools')}
        onClick={() => {
          asideIsOpen.value = false;
          toolsAreOpen.value = !toolsAreOpen.value;
        }}
      >
        <span aria-hidden="true">⋮</span>
      </button>
      <Tools />
      <output class="busy">{busy.value && say('busy')}</output>
    </header>
  );
}

/** What lies beneath the header sticks to its lower edge, in however many lines it stands. */
function followHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
  };
}

/** Columns, overview, decisions as a file, language, light, keys. */
function Tools(): JSX.Element {
  const current = act.value;
  const isAct = route.value.act !== undefined && current !== undefined;
  const work = current === undefined ? undefined : source.value?.work?.(current.id);
  return (
    <div class={`tools${toolsAreOpen.value ? ' wanted' : ''}`} id="tools">
      {isAct && <Columns />}
      {isAct && (
        <a
          class="button"
          href={hashOf({ act: current.id, ...(route.value.overview !== true && { overview: true }) })}
          onClick={closePanels}
        >
          {say(route.value.overview === true ? 'to-text' : 'overview')}
        </a>
      )}
      {isAct && work !== undefined && (
        <button
          type="button"
          onClick={() => {
            download(`${current.id}.decisions.json`, decisionsFile(current, work));
          }}
        >
          {say('take-out')}
          {workDone(work) > 0 && ` (${workDone(work)})`}
        </button>
      )}
      <span class="gap" />
      <label class="choice">
        <span class="hidden">{say('language-choice')}</span>
        <select
          value={language.value}
          onChange={(event) => {
            language.value = event.currentTarget.value as InterfaceLanguage;
          }}
        >
          {INTERFACE_LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {{ kk: 'қазақша', ru: 'русский', en: 'English' }[code]}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <span class="hidden">{say('theme.name')}</span>
        <select
          value={theme.value}
          onChange={(event) => {
            theme.value = event.currentTarget.value as Theme;
          }}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {say(`theme.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-label={say('help.title')}
        title={say('help.title')}
        onClick={() => {
          helpIsOpen.value = true;
        }}
      >
        ?
      </button>
    </div>
  );
}

function workDone({ decisions, corrections }: Work): number {
  return Object.keys(decisions).length + corrections.length;
}

function Search(): JSX.Element {
  const found = hits.value;
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        stepHit(1);
      }}
    >
      <input
        id="search"
        type="search"
        value={query.value}
        placeholder={say('search.placeholder')}
        aria-label={say('search.name')}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          chooseTab('results');
          asideIsOpen.value = query.value.trim() !== '';
          // Results stand beside the text.
          if (route.value.overview === true) go({ act: route.value.act ?? '' });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey) return;
          event.preventDefault();
          stepHit(-1);
        }}
      />
      <output class="hidden">
        {query.value.trim() === '' || found === undefined ? '' : say('search.found', { count: found.length })}
      </output>
    </form>
  );
}

/** To the place that the query names, or else to its next hit or the one before; the field keeps the focus for the one after. */
function stepHit(by: 1 | -1): void {
  const target = jumpTarget.value;
  const count = hits.value?.length ?? 0;
  if (target !== undefined) {
    const row = rowOf(target);
    if (row !== undefined) jumpToRow(row);
  } else if (count > 0) {
    currentHit.value = currentHit.value < 0 && by < 0 ? count - 1 : (currentHit.value + by + count) % count;
    const hit = hits.value?.[currentHit.value];
    if (hit !== undefined) jumpToRow(hit.row, undefined, false);
  }
}

/** Which versions are shown, and in which order. */
function Columns(): JSX.Element {
  const languages = act.value?.languages ?? [];
  const shown = columns.value;
  return (
    <details class="menu">
      <summary>{say('columns.name')}</summary>
      <ul>
        {[...shown, ...languages.filter((code) => !shown.includes(code))].map((code, at) => (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(code)}
                disabled={shown.length === 1 && shown.includes(code)}
                onChange={() => {
                  hide(code, shown.includes(code));
                }}
              />
              {languageName(code)}
            </label>
            <button
              type="button"
              disabled={at === 0 || !shown.includes(code)}
              aria-label={say('columns.earlier', { language: languageName(code) })}
              onClick={() => {
                columnOrder.value = earlier(shown, at);
              }}
            >
              ←
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function hide(code: string, isShown: boolean): void {
  hiddenColumns.value = isShown
    ? [...hiddenColumns.value, code]
    : hiddenColumns.value.filter((one) => one !== code);
}

function earlier(codes: readonly string[], at: number): string[] {
  const order = [...codes];
  const [moved] = order.splice(at, 1);
  order.splice(at - 1, 0, ...(moved === undefined ? [] : [moved]));
  return order;
}
