/** A bead on the best path: `a` segments of the source from `i` on with `b` of the target from `j` on. */
export interface PathBead {
  i: number;
  a: number;
  j: number;
  b: number;
  /** How likely it is that the true path has exactly this bead, 0 to 1, if the scores are right. */
  probability: number;
}
