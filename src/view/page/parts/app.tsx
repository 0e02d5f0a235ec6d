import type { JSX } from 'preact';
import { say, spoken } from '../i18n.js';
import { act, trouble } from '../state/act.js';
import { route } from '../state/route.js';
import { Acts } from './acts.js';
import { Aside } from './aside.js';
import { Footnotes } from './footnotes.js';
import { Header } from './header.js';
import { Help } from './help.js';
import { Overview } from './overview.js';
import { Reading } from './reading.js';

/** The whole page: the list of acts, or an act with what surrounds it. */
export function App(): JSX.Element {
  const { act: wanted, overview } = route.value;
  return (
    <>
      <a class="skip" href="#text" onClick={skip}>
        {say('skip')}
      </a>
      <Header />
      {trouble.value !== undefined && (
        <p class="trouble" role="alert">
          {spoken(trouble.value)}
        </p>
      )}
      {wanted === undefined ? (
        <Acts />
      ) : act.value === undefined ? (
        trouble.value === undefined && <p class="waiting">{say('waiting')}</p>
      ) : overview === true ? (
        <Overview act={act.value} />
      ) : (
        <div class="act">
          <Aside act={act.value} />
          <main id="text" tabIndex={-1}>
            <Reading act={act.value} />
            <Footnotes act={act.value} />
          </main>
        </div>
      )}
      <Help />
    </>
  );
}

/** The address belongs to the places of the law. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('text')?.focus();
}
