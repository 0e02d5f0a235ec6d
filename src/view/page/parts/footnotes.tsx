import type { JSX } from 'preact';
import type { RoomAct } from '../../room.js';
import { say, spoken } from '../i18n.js';

/** On paper the findings stand beneath the text, under their numbers. */
export function Footnotes({ act }: { act: RoomAct }): JSX.Element {
  return (
    <section class="footnotes">
      <h2>{say('tab.findings', { count: act.findings.length })}</h2>
      <ol>
        {act.findings.map((finding) => (
          <li key={finding.key}>
            <span class="badge">{say(`severity.${finding.severity}`)}</span> {spoken(finding.cited)}:{' '}
            {spoken(finding.message)}
            {finding.decision !== undefined &&
              ` [${say(`state.${finding.decision.verdict}`)}: ${finding.decision.by}, ${finding.decision.on}${finding.decision.reason === undefined ? '' : ` – ${finding.decision.reason}`}]`}
          </li>
        ))}
      </ol>
    </section>
  );
}
