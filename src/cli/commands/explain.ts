import { Failure } from '../../model/failure.js';
import { ALL_RULES } from '../../validate/rules.js';
import { documentation, plainDocumentation } from '../../write/findings/documentation.js';
import { EXIT } from '../exit.js';
import type { Context } from '../options.js';

/** `tarazy explain`: what a rule says, why it matters and how to mend what it finds; without a rule, which there are. */
export function explain(id: string | undefined, { io, t }: Context): number {
  if (id === undefined) {
    const width = Math.max(...ALL_RULES.map((rule) => rule.id.length));
    for (const rule of ALL_RULES) io.out(`${rule.id.padEnd(width)}  ${documentation(rule, t).title}\n`);
    return EXIT.fine;
  }
  const rule = ALL_RULES.find((one) => one.id === id);
  if (!rule) throw new Failure('unknown-rule', { rule: id }, `there is no rule ${id}`);
  io.out(plainDocumentation(rule, t));
  return EXIT.fine;
}
