import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { createLanguage } from '../../../src/language/create-language.ts';
import { ASKED, createLikeliestAnswer } from '../../../src/language/learned/likeliest-answer.ts';
import { type Weights, writeWeights } from '../../../src/language/learned/weights.ts';
import { root } from '../../../src/runtime/build/knowledge-files.ts';
import { languageTools } from '../../../src/search/language-tools.ts';
import { compileKnowledge } from '../../relevance/load-search.ts';
import { type Hear, readTold, scoreTold } from '../eval-told.ts';
import { byRules, withOverheard } from '../hear-told.ts';
import { fitWeights } from './fit-weights.ts';
import { type Lesson, readLessons } from './lessons.ts';

/**
 * `npm run fit-replies`: fits how much each sign of a message speaks for an answer to a question, and writes
 * `knowledge/learned-replies.txt`. Printed first is what answers of each writer are taken for by what all others
 * taught, where the rules read nothing, for several bars; of what tells nothing of a fact, how often something is
 * heard all the same; of what they tell unasked how much is found. With `--quick` nothing is printed. The same lessons give the same file.
 */
const ON = '2026-11-29' as CivilDate;
const WRITERS = ['e', 'f', 'g', 'h'];
const BARS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

const { knowledge, data } = compileKnowledge();
const tools = languageTools(data, knowledge);
const rules = createLanguage({ ...knowledge, speech: { ...knowledge.speech, learned: '' } }, tools);
const lessons = readLessons(knowledge, tools, ON);
const asked = [...new Set(lessons.flatMap(({ tells, whole }) => (whole ? [...tells.keys()] : [])))];

interface Tried {
  readonly lesson: Lesson;
  readonly fact: string;
  readonly wanted: string | undefined;
}

/** What was told, and of each sentence one fact that it does not tell. */
const trialsOf = (lesson: Lesson, index: number): readonly Tried[] => {
  const told = [...lesson.tells].map(([fact, wanted]) => ({ lesson, fact, wanted }));
  const other = asked[(index * 7) % asked.length] ?? '';
  const isOther = lesson.whole && !lesson.tells.has(other);
  return isOther ? [...told, { lesson, fact: other, wanted: undefined }] : told;
};

/** Of what a writer tells unasked how much is found, and how much of what is heard is false. */
function unaskedOf(writer: string, weights: Weights): Record<string, string | number> {
  const learned = writeWeights(weights);
  const language = createLanguage(
    { ...knowledge, speech: { ...knowledge.speech, learned } },
    tools,
  );
  const cases = readTold('writers').filter(({ id }) => id.startsWith(`told-${writer}`));
  const score = (hear: Hear) => scoreTold(cases, hear, ON).get('all');
  const [rules, both] = [
    score(byRules(language)),
    score(withOverheard(language, knowledge.measures)),
  ];
  return {
    ...{ writer, expected: rules?.expected ?? 0 },
    ...{ found: rules?.found ?? 0, heard: rules?.heard ?? 0, false: rules?.wrong ?? 0 },
    ...{ 'found, both': both?.found ?? 0, 'heard, both': both?.heard ?? 0 },
    'false, both': both?.wrong ?? 0,
  };
}

const rows = BARS.map((bar) => ({ bar, right: 0, wrong: 0, 'nothing told': 0, heard: 0 }));
const unasked: Record<string, string | number>[] = [];
let unread = 0;
let read = 0;
for (const writer of process.argv.includes('--quick') ? [] : WRITERS) {
  const weights = fitWeights(lessons.filter(({ source }) => source !== writer));
  const likeliest = createLikeliestAnswer(weights);
  unasked.push(unaskedOf(writer, weights));
  const trials = lessons.filter(({ source }) => source === writer).flatMap(trialsOf);
  for (const { lesson, fact, wanted } of trials) {
    const { reply } = rules.read(lesson.text, ON, { expected: fact });
    if (wanted !== undefined && reply?.kind === 'value' && reply.value === wanted) read += 1;
    if (reply !== null) continue;
    if (wanted !== undefined) unread += 1;
    const found = likeliest(() => lesson.signs)(fact, ASKED);
    for (const row of rows) {
      if (wanted === undefined) row['nothing told'] += 1;
      if (found === null || found.chance < row.bar) continue;
      if (wanted === undefined) row.heard += 1;
      else if (found.value === wanted) row.right += 1;
      else row.wrong += 1;
    }
  }
}
console.log(`read rightly by the rules: ${read}; not read: ${unread}, of which by what is learnt:`);
console.table(rows);

console.log('told unasked, by the rules and with what is overheard of the matter in hand:');
console.table(unasked);

const file = writeWeights(fitWeights(lessons));
writeFileSync(join(root, 'knowledge/learned-replies.txt'), file);
console.log(`${Math.round(brotliCompressSync(file).length / 1024)} KiB packed`);
