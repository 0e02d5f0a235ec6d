import type { JSX } from 'preact';
import type { ActCard } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { room } from '../state/act.js';
import { SEVERITIES } from '../state/findings.js';
import { hashOf } from '../state/route.js';

/** The acts of the corpus, with what is open in each. */
export function Acts(): JSX.Element {
  return (
    <main id="text" class="acts" tabIndex={-1}>
      <h1>{say('acts')}</h1>
      {room.value === undefined ? (
        <p class="waiting">{say('waiting')}</p>
      ) : (
        <ul>
          {room.value.acts.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      )}
    </main>
  );
}

function Card({ card }: { card: ActCard }): JSX.Element {
  const { id, languages, titles, clauses, beads, open, obstacle } = card;
  return (
    <li class="card">
      <h2>{obstacle === undefined ? <a href={hashOf({ act: id })}>{id}</a> : id}</h2>
      {languages.map((language) => (
        <p key={language} lang={language} class="card-title">
          {titles[language]}
        </p>
      ))}
      {obstacle === undefined ? (
        <p class="card-facts">
          {languages.map((code) => `${languageName(code)}: ${clauses[code] ?? 0}`).join(' · ')}
          {' · '}
          {say('beads', { count: beads })}
          {' · '}
          {SEVERITIES.map((severity) => say(`open.${severity}`, { count: open[severity] })).join(', ')}
        </p>
      ) : (
        <p class="trouble">{spoken(obstacle)}</p>
      )}
    </li>
  );
}
