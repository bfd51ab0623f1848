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
