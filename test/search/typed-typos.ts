/** A typo that a hurried thumb makes, deterministically from a number. */
type Typo = (text: string, seed: number, letters: string) => string;

const at = (text: string, seed: number): number => 1 + (seed % Math.max(1, text.length - 1));

/** One left out, one twice, one mistaken for another, two in each other's place; the first is always typed right. */
const TYPOS: readonly Typo[] = [
  (text, seed) => text.slice(0, at(text, seed)) + text.slice(at(text, seed) + 1),
  (text, seed) =>
    text.slice(0, at(text, seed)) + text.charAt(at(text, seed)) + text.slice(at(text, seed)),
  (text, seed, letters) =>
    text.slice(0, at(text, seed)) +
    letters.charAt((seed * 7) % letters.length) +
    text.slice(at(text, seed) + 1),
  (text, seed) => {
    const first = Math.min(at(text, seed), text.length - 2);
    return (
      text.slice(0, first) + text.charAt(first + 1) + text.charAt(first) + text.slice(first + 2)
    );
  },
];

/** Every text with every kind of typo, at places and with letters that the seed picks. */
export function typosOf(
  texts: readonly string[],
  letters: string,
): readonly { readonly text: string; readonly typed: string }[] {
  return texts.flatMap((text, index) =>
    TYPOS.map((typo, kind) => ({ text, typed: typo(text, index * 31 + kind * 17, letters) })),
  );
}
