/** One answer to a question: a value of a fact. */
export interface Label {
  readonly fact: string;
  readonly value: string;
  /** what it has before any sign speaks for it */
  readonly bias: number;
}

/** How much each sign of a message speaks for each answer. */
export interface Weights {
  readonly labels: readonly Label[];
  /** a weight of 1 in score */
  readonly step: number;
  readonly signs: ReadonlyMap<string, SignWeights>;
}

/** In steps. */
export interface SignWeights {
  /** for every answer that is not named: mostly a little against it */
  readonly base: number;
  /** how much more or less for some, in the order of their labels */
  readonly own: readonly SignWeight[];
}

export interface SignWeight {
  /** its place among the labels */
  readonly label: number;
  readonly weight: number;
}

/** The strongest weight: a letter each, small ones speak for it, capitals against it. */
export const MOST = 13;
/** Steps from one label to the next are digits; what is farther takes several, of which this is all but the last. */
const FARTHER = 35;
const BASE_36 = 36;
const PARTS = 10;

/**
 * The file that `writeWeights` writes: the step, a line for each fact with its answers, and behind an empty
 * line one for each sign with its base, in tenths of a step, and its weights.
 * @throws Error where the text is no such file
 */
export function readWeights(text: string): Weights {
  const lines = text.split('\n').filter((line) => !line.startsWith('//'));
  const end = lines.indexOf('');
  const step = Number(lines[0]);
  if (end < 1 || !(step > 0)) throw new Error('no file of weights');
  const labels = lines.slice(1, end).flatMap((line): Label[] => {
    const [fact = '', ...answers] = line.split(' ');
    return answers.map((answer) => {
      const [value = '', bias = ''] = answer.split(':');
      return { fact, value, bias: Number(bias) };
    });
  });
  const signs = new Map(
    lines.slice(end + 1).flatMap((line): [string, SignWeights][] => {
      const [sign = '', base = '', own = ''] = line.split('\t');
      if (sign === '') return [];
      return [[sign, { base: Number(base) / PARTS, own: ownWeights(own) }]];
    }),
  );
  return { labels, step, signs };
}

/** `3bz0C`: b, 3 labels behind the one before, then C, 35 labels behind that. */
function ownWeights(text: string): readonly SignWeight[] {
  let label = -1;
  return Array.from(text.matchAll(/(z*[0-9a-y])([a-mA-M])/g), ([, steps = '', letter = '']) => {
    label += [...steps].reduce((sum, digit) => sum + Number.parseInt(digit, BASE_36), 1);
    return { label, weight: weightOf(letter) };
  });
}

const weightOf = (letter: string): number => {
  const weight = letter.toLowerCase().charCodeAt(0) - 96;
  return letter === letter.toLowerCase() ? weight : -weight;
};

const letterOf = (weight: number): string => {
  const letter = String.fromCharCode(96 + Math.min(MOST, Math.abs(weight)));
  return weight > 0 ? letter : letter.toUpperCase();
};

function ownText(own: readonly SignWeight[]): string {
  let before = -1;
  return own
    .map(({ label, weight }) => {
      const steps = label - before - 1;
      before = label;
      const far = 'z'.repeat(Math.floor(steps / FARTHER));
      return far + (steps % FARTHER).toString(BASE_36) + letterOf(weight);
    })
    .join('');
}

/** The file that `readWeights` reads. */
export function writeWeights({ labels, step, signs }: Weights): string {
  const facts = [...new Set(labels.map(({ fact }) => fact))];
  const answersOf = (id: string) =>
    labels.filter(({ fact }) => fact === id).map(({ value, bias }) => `${value}:${bias}`);
  return [
    '// npm run fit-replies writes this file.',
    String(step),
    ...facts.map((fact) => [fact, ...answersOf(fact)].join(' ')),
    '',
    ...[...signs].map(([sign, { base, own }]) =>
      [sign, Math.round(base * PARTS), ownText(own)].join('\t'),
    ),
    '',
  ].join('\n');
}
