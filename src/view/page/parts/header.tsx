import type { JSX } from 'preact';
import { languageName, say } from '../i18n.js';
import { act, columns, source } from '../state/act.js';
import { decisionsFile, download } from '../source/decisions-file.js';
import { goToRow, rowOf } from '../state/reading.js';
import { hashOf, route } from '../state/route.js';
import { hits, jumpTarget, query } from '../state/search.js';
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
  return (
    <header class="bar">
      <a class="home" href="#" title={say('acts')}>
        <span aria-hidden="true">⚖</span> Tarazy
      </a>
      {isAct && <Search />}
      {isAct && <Columns />}
      {isAct && (
        <a
          class="button"
          href={hashOf({ act: current.id, ...(route.value.overview !== true && { overview: true }) })}
        >
          {say(route.value.overview === true ? 'to-text' : 'overview')}
        </a>
      )}
      {isAct && source.value?.work !== undefined && (
        <button
          type="button"
          onClick={() => {
            const work = source.value?.work?.(current.id);
            if (work) download(`${current.id}.decisions.json`, decisionsFile(current, work));
          }}
        >
          {say('take-out')}
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
    </header>
  );
}

function Search(): JSX.Element {
  const found = hits.value;
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const target = jumpTarget.value;
        const row = target === undefined ? found?.[0]?.row : rowOf(target);
        if (row !== undefined) goToRow(row);
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
        }}
      />
      <output class="hidden">
        {query.value.trim() === '' || found === undefined ? '' : say('search.found', { count: found.length })}
      </output>
    </form>
  );
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
