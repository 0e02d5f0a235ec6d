import type { Finding } from '../model/finding.js';

/** One way in which versions may differ or a version may be wrong; one file a rule, named as its id. */
export interface Rule<Subject> {
  id: string;
  check(subject: Subject): Iterable<Finding>;
}
