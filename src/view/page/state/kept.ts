/** What the browser remembers for this page; where it may not remember anything, nothing is kept and nothing fails. */
const PREFIX = 'tarazy:';

/** The remembered value, or undefined: nothing there, not allowed, or not readable any more. */
export function kept(key: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Remembers a value if the browser allows it; says whether it did. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
