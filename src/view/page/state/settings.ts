import { effect, signal } from '@preact/signals';
import { keep, kept } from './kept.js';

export const INTERFACE_LANGUAGES = ['kk', 'ru', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the reader chose for all acts; remembered by the browser where it may. */
export const language = signal<InterfaceLanguage>(firstLanguage());
export const theme = signal<Theme>(oneOf(THEMES, kept('theme')) ?? 'auto');
/** Versions in the order in which the reader wants them; those that are not named follow in the order of the act. */
export const columnOrder = signal<readonly string[]>(strings(kept('columns')));
export const hiddenColumns = signal<readonly string[]>(strings(kept('hidden')));
/** Single letters act as commands. Who dictates or uses a screen reader may not want that. */
export const shortcuts = signal(kept('shortcuts') !== false);
/** Who decides; asked for once. */
export const reviewer = signal<string>(text(kept('by')));

/** Keeps the choices in the browser and on the root element from now on. */
export function followSettings(): void {
  effect(() => {
    keep('language', language.value);
    document.documentElement.lang = language.value;
  });
  effect(() => {
    keep('theme', theme.value);
    if (theme.value === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme.value;
  });
  effect(() => void keep('columns', columnOrder.value));
  effect(() => void keep('hidden', hiddenColumns.value));
  effect(() => void keep('shortcuts', shortcuts.value));
  effect(() => void keep('by', reviewer.value));
}

function firstLanguage(): InterfaceLanguage {
  const wanted = [kept('language'), ...navigator.languages.map((code) => code.slice(0, 2))];
  return wanted.map((code) => oneOf(INTERFACE_LANGUAGES, code)).find((code) => code !== undefined) ?? 'kk';
}

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
