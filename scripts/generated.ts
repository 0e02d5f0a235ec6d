import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { MESSAGE_LANGUAGES, translator, type MessageLanguage } from '../src/i18n/translator.js';
import { configSchema } from '../src/store/config.js';
import { ALL_RULES } from '../src/validate/rules.js';
import { markdownDocumentation } from '../src/write/findings/documentation.js';

/** The files of the repository that are made from its source, by path, as they should be. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const language of MESSAGE_LANGUAGES) files.set(rulesPath(language), rulesPage(language));
  files.set('schema/tarazy.config.schema.json', configJsonSchema());
  for (const [path, text] of files) {
    const style = await resolveConfig(path, { editorconfig: false });
    files.set(path, await format(text, { ...style, filepath: path }));
  }
  return files;
}

/** English has the plain name, as the other pages of `docs/` do. */
function rulesPath(language: MessageLanguage): string {
  return language === 'en' ? 'docs/rules.md' : `docs/rules.${language}.md`;
}

/** The page of all rules: what `tarazy explain` prints, for readers of the repository. */
function rulesPage(language: MessageLanguage): string {
  const t = translator(language);
  const others = MESSAGE_LANGUAGES.filter((other) => other !== language).map((other) => {
    const path = rulesPath(other).replace('docs/', '');
    return `[${translator(other)('explain.page')}](${path})`;
  });
  const rules = ALL_RULES.map((rule) => `## \`${rule.id}\`\n\n${markdownDocumentation(rule, t)}`);
  return [`# ${t('explain.page')}`, others.join(' · '), t('explain.intro'), ...rules].join('\n\n');
}

/** What editors offer and check while `tarazy.config.json` is written. */
function configJsonSchema(): string {
  const schema = toJsonSchema(configSchema, { typeMode: 'input', target: 'draft-07' });
  return JSON.stringify({ title: 'tarazy.config.json', ...schema });
}
