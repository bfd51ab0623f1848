/**
 * Works something out once for each object and forgets it with the object: rules and rulebooks never
 * change while the service runs. Two keys are two of these, one in the other.
 */
export function memoizeWeak<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

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

/** Keeps what a pure function gave for the last list: a list of the very same things is the same list. */
export function memoizeList<T, R>(work: (list: readonly T[]) => R): (list: readonly T[]) => R {
  let last: { readonly list: readonly T[]; readonly value: R } | null = null;
  return (list) => {
    const isSame =
      last !== null &&
      last.list.length === list.length &&
      last.list.every((one, at) => one === list[at]);
    if (last === null || !isSame) last = { list, value: work(list) };
    return last.value;
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
