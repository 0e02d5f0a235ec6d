/** The name of an element or attribute without its prefix, which writers of Word files choose as they like. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes by their names without prefixes. */
export function attributesOf(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}
