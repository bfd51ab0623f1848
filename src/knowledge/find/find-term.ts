import type { Term } from '../schema/term.ts';

/**
 * The entry that a stretch of words names: by its whole name, else by the longest name within it. Null
 * where the glossary has none.
 */
export function findTerm(words: string, terms: readonly Term[]): Term | null {
  const said = words.toLowerCase();
  let best: { readonly term: Term; readonly length: number } | null = null;
  for (const term of terms) {
    for (const name of [term.term, ...term.words]) {
      const isLonger = best === null || name.length > best.length;
      if (isLonger && said.includes(name.toLowerCase())) best = { term, length: name.length };
    }
  }
  return best?.term ?? null;
}

/** The entries that a stretch of words names, in the order said: 小规模还是一般纳税人 names two. */
export function findTerms(words: string, terms: readonly Term[]): readonly Term[] {
  const found: Term[] = [];
  for (let rest = words; ; ) {
    const term = findTerm(rest, terms);
    if (term === null || found.includes(term)) break;
    found.push(term);
    const names = [term.term, ...term.words].sort((a, b) => b.length - a.length);
    rest = names.reduce(
      (text, name) => text.toLowerCase().replaceAll(name.toLowerCase(), '；'),
      rest,
    );
  }
  const at = ({ term, words: names }: Term) =>
    Math.min(
      ...[term, ...names]
        .map((name) => words.toLowerCase().indexOf(name.toLowerCase()))
        .filter((place) => place >= 0),
    );
  return found.sort((a, b) => at(a) - at(b));
}

/** The entries that explain a question: those that name its fact, in the order of the glossary. */
export function termsOfFact(fact: string, terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ facts }) => facts.some((id) => id === fact));
}
