import type { Version } from './edit.js';
import { kazakhForms } from './suffix.js';
import data from './nouns.json' with { type: 'json' };

interface Declined {
  gender?: string;
  forms?: string;
  declension?: string;
  stem?: string;
}

const CASES = data.cases.split(' ');
const NAMES = [...CASES, ...CASES.map((one) => `plural ${one}`)];
const nouns = new Map<string, Declined>(Object.entries(data.ru));
const declensions = new Map(Object.entries(data.declensions));
const genders = new Map(Object.entries(data.genders));
const adjectives = new Map(Object.entries(data.adjectives));

/** The forms of a noun by their names, `plural dative`. */
export function formsOf(noun: string, version: Version): Map<string, string> {
  return version === 'kk' ? kazakhForms(noun) : russianForms(noun);
}

function russianForms(noun: string): Map<string, string> {
  const { forms, declension = '', stem = '' } = declined(noun);
  const words =
    forms?.split(' ').map((form) => form.replaceAll('_', ' ')) ??
    endings(declensions.get(declension)).map((ending) => stem + ending);
  return new Map(NAMES.map((name, at) => [name, words[at] ?? '']));
}

/** The forms of a Russian adjective that stand by a noun; the stem is hard. */
export function agreeing(stem: string, noun: string): Map<string, string> {
  const { gender, declension = '' } = declined(noun);
  const list = endings(adjectives.get(gender ?? genders.get(declension) ?? ''));
  return new Map(NAMES.map((name, at) => [name, stem + (list[at] ?? '')]));
}

/**
 * What stands in place of each form of a noun, by another table of forms: only forms that leave no doubt, whatever case they
 * may be.
 */
export function counterforms(
  forms: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
  isWanted: (name: string) => boolean = () => true,
): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [name, form] of forms) {
    // A form that may also be one that is not wanted is in doubt.
    const other = isWanted(name) ? (others.get(name) ?? '') : '';
    found.set(form, (found.get(form) ?? new Set()).add(other));
  }
  return new Map(
    [...found].flatMap(([form, [other = '', ...more]]): [string, string][] =>
      other !== '' && more.length === 0 ? [[form, other]] : [],
    ),
  );
}

function declined(noun: string): Declined {
  const one = nouns.get(noun);
  if (!one) throw new Error(`no forms of ${noun}`);
  return one;
}

function endings(list = ''): string[] {
  return list.split(' ').map((ending) => (ending === '-' ? '' : ending));
}
