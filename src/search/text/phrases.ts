/**
 * Finds which of many phrases may stand in a text: those whose first character occurs in it, in their
 * own order. The caller looks for each of them in the text; the many others cost nothing.
 */
export function createPhraseFilter<T>(
  phrases: readonly T[],
  wordOf: (phrase: T) => string,
): (text: string) => T[] {
  const byFirst = new Map<string, number[]>();
  phrases.forEach((phrase, at) => {
    const first = wordOf(phrase).charAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [at]);
    else list.push(at);
  });
  return (text) => {
    const found: number[] = [];
    for (const char of new Set(text)) found.push(...(byFirst.get(char) ?? []));
    return found.sort((a, b) => a - b).flatMap((at) => phrases[at] ?? []);
  };
}
