/**
 * Keeps what a pure function gave for its last few arguments: one message is read in several places,
 * and each would do the same work again.
 * @param most how many answers are kept, oldest dropped first
 */
export function memoizeRecent<A, R extends object | string | number>(
  work: (argument: A) => R,
  most: number,
): (argument: A) => R {
  const kept = new Map<A, R>();
  return (argument) => {
    const known = kept.get(argument);
    if (known !== undefined) return known;
    const fresh = work(argument);
    if (kept.size >= most) {
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    }
    kept.set(argument, fresh);
    return fresh;
  };
}

/** Does the work at the first call, and gives its answer from then on. */
export function once<R extends object>(work: () => R): () => R {
  let done: R | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
