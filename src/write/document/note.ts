import type { Translate } from '../../i18n/translator.js';
import type { LanguageCode } from '../../model/text.js';
import { citedMessage, canonical, type ReportedFinding } from '../findings/report.js';
import { decisionText } from '../findings/text.js';
import { capital, columnTitle } from './language.js';
import type { Note } from './model.js';

/** A finding as it is said in the margin or at the foot: rule, sentence, canonical values, decision. */
export function noteOf(finding: ReportedFinding, number: number, t: Translate): Note {
  const { rule, severity, decision } = finding;
  const values = valuesOf(finding, t);
  return {
    number,
    severity,
    title: `${t(`rule.${rule}.title`)} (${weightOf(finding, t)})`,
    paragraphs: [
      `${capital(citedMessage(finding))}.`.replace(/([.!?…»])\.$/, '$1'),
      ...(values === undefined ? [] : [`${t('document.values')}: ${values}`]),
      ...(decision ? [`${t('document.decision')}: ${decisionText(decision, t)}`] : []),
    ],
  };
}

/** How grave, in which versions, and how sure: `error, Kazakh – Russian, confidence 92%`. */
export function weightOf({ severity, pair, confidence }: ReportedFinding, t: Translate): string {
  return [
    t(`severity.${severity}`),
    pair
      .split('-')
      .map((language) => t(`language.${language}`, { defaultValue: language }))
      .join(' – '),
    t('document.confidence', { percent: Math.round(confidence * 100) }),
  ].join(', ');
}

/** What the words say on either side in the form that is compared: numbers in digits, places as they are cited. */
export function valuesOf({ data }: ReportedFinding, t: Translate): string | undefined {
  const sides: [language: string | number | undefined, keys: string | number | undefined][] = [
    [data['first'] ?? data['language'], data['leftKeys']],
    [data['second'], data['rightKeys']],
  ];
  const said = sides.flatMap(([language, keys]) =>
    typeof language === 'string' && typeof keys === 'string'
      ? [`${columnTitle(language satisfies LanguageCode, t)} – ${canonical(keys, t)}`]
      : [],
  );
  return said.length > 0 ? said.join('; ') : undefined;
}
