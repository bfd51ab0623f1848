import { type Block, block } from '../block.ts';
import { type Message, messageAbout } from '../reply.ts';
import { callWords } from '../wording/contact-words.ts';
import { outgrownWords } from '../wording/verdict-words.ts';
import { answerAspect } from './answer-aspect.ts';
import { depthBlocks } from './depth.ts';
import { leadBlocks, type Telling } from './lead.ts';
import { contactToCall, type Matter } from './matter.ts';
import { givenBlocks } from './supposed.ts';

/**
 * One measure told: in the first layer what was asked, what holds instead, and one contact unless a
 * question follows; all the rest of the record behind it.
 * @param saidBeside the record's sentence on what the words name beside what is shown
 */
export function measureAnswer(
  matter: Matter,
  telling: Telling,
  opening: readonly Block[] = [],
  saidBeside: (shown: readonly string[]) => Block | null = () => null,
): Message {
  const [lead, ...more] = leadBlocks(matter, telling);
  const limits = opening.filter(({ type }) => type === 'nature');
  const assumed = opening.filter(({ type }) => type !== 'nature');
  const asked = askedBlocks(matter, telling).map((one) =>
    lead?.text.includes(one.text) === true ? inDepth(one) : one,
  );
  // What was asked is enough at a glance; words of discretion stay with every "eligible".
  const beside =
    asked.length === 0 ? more : more.map((one) => (KEPT.has(one.type) ? one : inDepth(one)));
  const sums = comesTo([...asked, ...more], matter, telling);
  const shown = [...(lead === undefined ? [] : [lead]), ...asked, ...beside];
  const named = saidBeside(shown.filter(({ layer }) => layer === 1).map(({ text }) => text));
  return messageAbout(matter.measure.id, [
    ...limits,
    ...(lead === undefined ? [] : [lead]),
    ...(telling.isNew ? outgrownBlocks(matter) : []),
    ...asked,
    ...sums,
    ...(named === null ? [] : [named]),
    ...beside,
    ...(telling.calls && asked.length === 0 ? contactBlocks(matter) : []),
    ...assumed,
    ...depthBlocks(matter),
  ]);
}

/** 个税能减吗，我要交6000: the figures told come to a sum in one of its cases, which is told at once. */
function comesTo(
  shown: readonly Block[],
  matter: Matter,
  { told = [], aspects = [] }: Telling,
): readonly Block[] {
  const isOver = matter.judged?.validity.status === 'expired';
  if (told.length === 0 || aspects.length > 0 || isOver) return [];
  return shown.some(({ type }) => type === 'sum')
    ? []
    : givenBlocks(told, matter).filter(({ type }) => type === 'sum');
}

const KEPT: ReadonlySet<Block['type']> = new Set(['discretion', 'nature']);

const inDepth = (one: Block): Block => ({ ...one, layer: 2 });

/** What was asked of the measure beside whether it can be had. */
function askedBlocks(matter: Matter, { aspects = [] }: Telling): readonly Block[] {
  return aspects
    .filter((aspect) => aspect !== 'whether' && aspect !== 'holds')
    .flatMap((aspect) => answerAspect(aspect, matter));
}

/** Why it is this one and not the one that is better. */
const outgrownBlocks = ({ outgrown }: Matter): Block[] =>
  outgrown === null
    ? []
    : [
        block('holding', outgrownWords(outgrown), {
          measureId: outgrown.measureId,
          title: outgrown.title,
          verdict: outgrown.verdict,
          status: outgrown.validity.status,
        }),
      ];

function contactBlocks(matter: Matter): Block[] {
  const contact = contactToCall(matter);
  return contact === undefined
    ? []
    : [block('contact', callWords(contact), { measureId: matter.measure.id, contact })];
}
