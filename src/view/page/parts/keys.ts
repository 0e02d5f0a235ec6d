import { change, undoable, act } from '../state/act.js';
import { closePanels } from '../state/panels.js';
import {
  currentRow,
  findingHere,
  goToRow,
  hasFindingHere,
  openRow,
  stepFinding,
  toggleRow,
} from '../state/reading.js';
import { query } from '../state/search.js';
import { shortcuts } from '../state/settings.js';
import { ask, cancel, decideNow, note, wish } from './decide.js';
import { helpIsOpen } from './help.js';

/** What single keys do; the same list is shown as help. */
export const KEYS = {
  n: 'next-finding',
  p: 'previous-finding',
  j: 'next-row',
  k: 'previous-row',
  o: 'open',
  a: 'accept',
  d: 'dismiss',
  m: 'mark',
  c: 'comment',
  u: 'undo',
  '/': 'search',
  g: 'jump',
  '?': 'help',
} as const;

type Command = (typeof KEYS)[keyof typeof KEYS];

const COMMANDS: Readonly<Record<Command, () => void>> = {
  'next-finding': () => {
    stepFinding(1);
  },
  'previous-finding': () => {
    stepFinding(-1);
  },
  'next-row': () => {
    step(1);
  },
  'previous-row': () => {
    step(-1);
  },
  open: () => {
    toggleRow(currentRow.value);
  },
  accept: () => {
    decide('accepted');
  },
  dismiss: () => {
    decide('dismissed');
  },
  mark: () => {
    decide('marked');
  },
  comment: () => {
    if (hasFindingHere() && findingHere.value !== undefined) ask(findingHere.value);
  },
  undo: () => {
    if (undoable.value > 0) void change({ do: 'undo' }).then(note);
  },
  search: focusSearch,
  jump: focusSearch,
  help: () => {
    helpIsOpen.value = true;
  },
};

/** Listens to single keys while nobody is typing. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      escape();
      return;
    }
    if (!shortcuts.value || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const command = KEYS[event.key.toLowerCase() as keyof typeof KEYS] as Command | undefined;
    if (command === undefined || act.value === undefined) return;
    event.preventDefault();
    COMMANDS[command]();
  });
}

function escape(): void {
  if (helpIsOpen.value) helpIsOpen.value = false;
  else if (wish.value !== undefined) cancel();
  else if (closeMenu() || closePanels()) return;
  else if (query.value !== '') query.value = '';
  else openRow.value = undefined;
}

/** A menu of the header that is open; its name has the focus again. */
function closeMenu(): boolean {
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (menu === null) return false;
  menu.open = false;
  menu.querySelector('summary')?.focus();
  return true;
}

function step(by: 1 | -1): void {
  const count = act.value?.rows.length ?? 0;
  goToRow(Math.max(0, Math.min(count - 1, currentRow.value + by)));
}

function decide(verdict: 'accepted' | 'dismissed' | 'marked'): void {
  if (hasFindingHere() && findingHere.value !== undefined) void decideNow(findingHere.value, verdict);
}

function focusSearch(): void {
  const field = document.getElementById('search');
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
