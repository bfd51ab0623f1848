/** Strong Kleene truth: null is "not known yet". */
export type Truth = boolean | null;

/** Kleene negation: of what is open, open. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** False if any is false, true if all are true, else not known. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

/** True if any is true, false if all are false, else not known. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}
