import type { Atom, Lattice } from '../lattice/lattice.ts';
import type { Vocabulary } from '../lattice/vocabulary.ts';
import type { Quantity } from '../utterance.ts';

/** Characters in a row, at most. */
const LONGEST = 3;
/** Two characters with one or two between. */
const NEAR = [2, 3];
/** A sum of so many yuan and more needs no unit. */
const LEAST_SUM = 100;
const BLANK = ' ';

/**
 * What a message is known by, or a stretch of it, each sign once: characters that stand together (没请), two that
 * stand near (没_人), and word classes ({hire}). A quantity and a place count as one character, whatever they are.
 */
export function signsOf(
  lattice: Lattice,
  { nameOf }: Vocabulary,
  { from, to }: { readonly from: number; readonly to: number } = {
    from: 0,
    to: lattice.text.length,
  },
): readonly string[] {
  const signs = new Set<string>();
  const characters = charactersOf(lattice, from, to);
  characters.forEach((character, index) => {
    if (character === BLANK) return;
    let row = '';
    for (const next of characters.slice(index, index + LONGEST)) {
      if (next === BLANK) break;
      row += next;
      signs.add(row);
    }
    for (const distance of NEAR) {
      const other = characters[index + distance] ?? BLANK;
      if (other !== BLANK) signs.add(`${character}_${other}`);
    }
  });
  for (let at = from; at < to; at += 1)
    for (const edge of lattice.edgesAt(at))
      if (edge.to <= to) for (const id of edge.classes) signs.add(`{${nameOf(id)}}`);
  return [...signs];
}

function charactersOf(lattice: Lattice, from: number, last: number): readonly string[] {
  const { text } = lattice;
  const characters: string[] = [];
  for (let at = from; at < last; ) {
    const atom = lattice.atomsAt(at)[0];
    const place = lattice.placeAt(at);
    const end = atom?.to ?? place?.to ?? latinEnd(text, at);
    characters.push(characterAt(text.slice(at, end), atom, place !== undefined));
    at = end;
  }
  return characters;
}

function characterAt(typed: string, atom: Atom | undefined, isPlace: boolean): string {
  if (atom !== undefined) return `<${quantityKind(atom.quantity)}>`;
  if (isPlace) return '<地>';
  return /^[\s\p{P}]$/u.test(typed) ? BLANK : typed;
}

const latinEnd = (text: string, at: number): number =>
  at + (/^[a-z0-9.%]+/.exec(text.slice(at, at + 12))?.[0].length ?? 1);

function quantityKind(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'money':
      return `元${quantity.per ?? ''}`;
    case 'number':
      if (quantity.unit !== null) return `#${quantity.unit}`;
      return (quantity.range.low ?? 0) >= LEAST_SUM ? '元' : '#';
    case 'duration':
      return `长${quantity.unit}`;
    default:
      return quantity.kind;
  }
}
