/**
 * Finds which of many phrases may stand in a text: those whose first two characters do, in their own
 * order. The caller looks for each of them in the text; the many others cost nothing.
 */
export function createPhraseFilter<T>(
  phrases: readonly T[],
  wordOf: (phrase: T) => string,
): (text: string) => T[] {
  const byStart = new Map<string, number[]>();
  phrases.forEach((phrase, at) => {
    const start = wordOf(phrase).slice(0, 2);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [at]);
    else list.push(at);
  });
  return (text) => {
    const found = new Set<number>();
    for (let at = 0; at < text.length; at += 1) {
      for (const number of byStart.get(text.charAt(at)) ?? []) found.add(number);
      for (const number of byStart.get(text.slice(at, at + 2)) ?? []) found.add(number);
    }
    return [...found].sort((a, b) => a - b).flatMap((at) => phrases[at] ?? []);
  };
}
