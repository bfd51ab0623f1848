import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import type { Language } from '../../src/language/language.ts';
import { cycle, digits, quantile, timesSideBySide } from './time.ts';

const LENGTHS = [30, 300, 1000];
/** More than a reader keeps of what it has read. */
const TEXTS = 24;

/** Messages of owners' questions strung together, each read as if for the first time. */
export async function readingMessages(
  language: Language,
  questions: readonly string[],
  on: CivilDate,
) {
  const works = LENGTHS.map((length) =>
    cycle(
      Array.from({ length: TEXTS }, (_, index) => messageOf(questions, index * 11, length)),
      (text) => language.read(text, on),
    ),
  );
  const times = await timesSideBySide(works, 2);
  return LENGTHS.map((characters, at) => ({
    characters,
    'p50 ms': digits(quantile(times[at] ?? [], 0.5)),
    'p99 ms': digits(quantile(times[at] ?? [], 0.99)),
  }));
}

function messageOf(questions: readonly string[], first: number, length: number): string {
  let text = '';
  for (let next = first; text.length < length; next += 1)
    text += `${questions[next % questions.length]}，`;
  return text.slice(0, length);
}
