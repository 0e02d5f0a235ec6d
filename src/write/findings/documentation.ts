import type { Translate } from '../../i18n/translator.js';
import type { RuleInfo } from '../../validate/rule.js';

/** The documentation of a rule in one language. */
export interface RuleDocumentation {
  title: string;
  /** Headings and paragraphs, in the order in which they are read. */
  sections: readonly { heading: string; text: string }[];
}

/** What a rule says, why it matters and how to mend what it finds; the one source of `explain`, `docs/` and SARIF. */
export function documentation(rule: RuleInfo, t: Translate): RuleDocumentation {
  const { official, translation } = rule.severity;
  const severities = { official: t(`severity.${official}`), translation: t(`severity.${translation}`) };
  const same = official === translation;
  return {
    title: t(`rule.${rule.id}.title`),
    sections: [
      ...(['says', 'why', 'mend'] as const).map((part) => ({
        heading: t(`explain.${part}`),
        text: t(`rule.${rule.id}.${part}`),
      })),
      { heading: t('explain.compares'), text: t(`explain.subject.${rule.compares}`) },
      {
        heading: t('explain.severity'),
        text: same ? t('explain.same-severity', severities) : t('explain.severities', severities),
      },
    ],
  };
}

/** The documentation for a terminal or a panel that shows plain text. */
export function plainDocumentation(rule: RuleInfo, t: Translate): string {
  const { title, sections } = documentation(rule, t);
  const paragraphs = sections.map(({ heading, text }) => `${heading}\n  ${text}\n`);
  return [`${rule.id}: ${title}\n`, ...paragraphs].join('\n');
}

/** The documentation in Markdown, without a heading of its own. */
export function markdownDocumentation(rule: RuleInfo, t: Translate): string {
  const { title, sections } = documentation(rule, t);
  const paragraphs = sections.map(({ heading, text }) => `**${heading}:** ${markdown(text)}`);
  return [markdown(`${title}.`), ...paragraphs].map((paragraph) => `${paragraph}\n`).join('\n');
}

/** The catalogues hold plain text; in Markdown some of its signs would be marks. */
function markdown(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, '\\$&');
}
