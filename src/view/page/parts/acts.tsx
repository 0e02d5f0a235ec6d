import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ActCard } from '../../room.js';
import { languageName, say, spoken } from '../i18n.js';
import { language } from '../state/settings.js';
import { countOpen, room } from '../state/act.js';
import { SEVERITIES } from '../state/findings.js';
import { hashOf } from '../state/route.js';

/** The acts of the corpus, with what is open in each. */
export function Acts(): JSX.Element {
  useEffect(countOpen, [room.value === undefined]);
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
  const first = languages.find((code) => code === language.value) ?? languages[0] ?? '';
  const title = titles[first] ?? id;
  return (
    <li class="card">
      <h2 lang={first}>{obstacle === undefined ? <a href={hashOf({ act: id })}>{title}</a> : title}</h2>
      {languages
        .filter((code) => code !== first)
        .map((code) => (
          <p key={code} lang={code} class="card-title">
            {titles[code]}
          </p>
        ))}
      <p class="card-facts">{id}</p>
      {obstacle === undefined ? (
        <p class="card-facts">
          {languages.map((code) => `${languageName(code)}: ${clauses[code] ?? 0}`).join(' · ')}
          {' · '}
          {say('beads', { count: beads })}
          {' · '}
          {open === undefined
            ? say('counting')
            : SEVERITIES.map((severity) => say(`open.${severity}`, { count: open[severity] })).join(', ')}
        </p>
      ) : (
        <p class="trouble">{spoken(obstacle)}</p>
      )}
    </li>
  );
}
