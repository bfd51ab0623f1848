import { noted } from '../../language/words.ts';
import { roleOf } from '../answer/matter.ts';
import { answersOfPerson } from '../answer/measures/tell-measures.ts';
import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import { block } from '../block.ts';
import { caseBasis } from '../case/case-basis.ts';
import type { CaseContent } from '../case/case-content.ts';
import { MANY } from '../case/continue-focus.ts';
import { knownAnswers } from '../case/known-answers.ts';
import type { Effect, TurnResult } from '../conversation.ts';
import type { Move } from '../decide/move.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure, factById, measuresById } from '../lookup.ts';
import { factOfQuestion } from '../question-id.ts';
import { isCorrected, type Scene } from '../read/scene.ts';
import {
  type AssessmentView,
  type KnownFact,
  type Message,
  messageOf,
  type Question,
  type Reply,
  type Suggestion,
} from '../reply.ts';
import { type Answer, emptyState } from '../state.ts';
import { goOn, privacyLine } from '../wording/fixed-words.ts';
import { citationOf } from './citations.ts';
import { nextState } from './next-state.ts';
import { questionView } from './question-view.ts';
import { unsaid } from './unsaid.ts';

/** Makes the reply and the next state of what a handler told: verdicts, citations, question, case. */
export function finish(
  told: TurnDraft,
  moves: readonly Move[],
  scene: Scene,
  deps: Deps,
): TurnResult {
  const spoken = measuresById([...new Set([...told.measures, ...insteadIn(told)])], deps);
  const judgedBy = told.supposed ?? told.answers;
  // A list says how each stands by what was told; only of a matter in hand is anything taken for granted.
  const { assess } = spoken.length > MANY ? deps.judgement.byTold : deps.judgement;
  const people = told.supposed === undefined ? (told.focus?.people ?? []) : [];
  const assessments = spoken.flatMap((measure) => {
    const person = people.find((one) => one.measure === measure.id);
    const own = person === undefined ? judgedBy : answersOfPerson(person, judgedBy);
    return [...assess(measure, own, scene.on)];
  });
  const question = questionOf(told, scene, deps);
  const pinned = pinnedBy(told, assessments, scene, deps);
  const known = knownFacts(told.answers, deps);
  const does = (kind: Move['kind']) => moves.some((move) => move.kind === kind);
  const before = does('restart') ? [] : scene.state.shown;
  const { messages, shown } = unsaid(
    told.messages,
    before,
    moves.some(({ kind }) => !TELLS.has(kind)) || isCorrected(scene),
    told.again,
  );
  const reply: Reply = {
    turn: scene.turn,
    messages: [...asking(messages, question), ...firstTurnNotice(scene, does('forget'), deps)],
    ...(question === null ? {} : { question }),
    assessments,
    contacts: [...told.contacts],
    citations: [
      ...new Set([...spoken.map(({ id }) => id), ...(told.named ?? []), ...quotedIn(messages)]),
    ].flatMap((id) => citationOf(id, deps.knowledge)),
    suggestions: markSamples(told.suggestions, deps),
    ...(known.length === 0 ? {} : { known: [...known] }),
  };
  const effects: Effect[] = [
    ...told.effects,
    ...silences(told, scene, deps),
    ...(pinned === null
      ? []
      : [{ kind: 'case', content: caseOf(pinned, reply, scene, deps) } as const]),
  ];
  const state = does('forget') ? emptyState : nextState(told, moves, question, shown, scene, deps);
  return { state, reply, effects };
}

/** What is named in a first layer as holding instead: its verdict is told there, so it stands with the others. */
const insteadIn = ({ messages }: TurnDraft): string[] =>
  messages.flatMap(({ blocks }) =>
    blocks.flatMap(({ type, layer, data }) =>
      type === 'holding' && layer === 1 && data?.measureId !== undefined ? [data.measureId] : [],
    ),
  );

/** The records whose sentences answer in a first layer: a record may answer by its sister's. */
const quotedIn = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ blocks }) =>
    blocks.flatMap(({ type, layer, data }) =>
      type === 'asked-aspect' && layer === 1 && data?.measureId !== undefined
        ? [data.measureId]
        : [],
    ),
  );

/** A paper that says nothing of what was asked about it: as good as a question without an answer. */
function silences(
  { messages, effects }: TurnDraft,
  { words, region }: Scene,
  deps: Deps,
): Effect[] {
  if (effects.some(({ kind }) => kind === 'unanswered')) return [];
  const silent = messages.flatMap(({ blocks }) => blocks).find(({ data }) => data?.silent === true);
  if (silent === undefined) return [];
  const [measure] = measuresById([silent.data?.measureId ?? ''], deps);
  const matter = measure === undefined ? '' : `（${measure.title}）`;
  return [{ kind: 'unanswered', text: `${noted(words)}${matter}`, region }];
}

/** Turns that tell something: they ask for nothing that has been said. */
const TELLS: ReadonlySet<Move['kind']> = new Set(['answer', 'facts', 'unread']);

/** The last message points to the question that stands under it. */
function asking(messages: readonly Message[], question: Question | null): Message[] {
  if (question === null) return [...messages];
  const pointer = block('question', '', { question: question.id, fact: question.fact });
  const last = messages.at(-1);
  return last === undefined
    ? [messageOf('text', [block('statement', goOn), pointer])]
    : [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, pointer] }];
}

/** The question to put: the open one again under its old id, or a new one. */
function questionOf(told: TurnDraft, scene: Scene, deps: Deps): Question | null {
  if (told.ask === null) return null;
  const fact = factById(told.ask.fact, deps);
  if (fact === undefined) return null;
  const { asked, atMost } = told.ask;
  const made = questionView(
    fact,
    deps.judgement.options(fact),
    scene.turn,
    { asked, atMost },
    roleOf(told.answers, deps),
  );
  const { open } = scene.state;
  return open?.fact === fact.id ? { ...made, id: open.id } : made;
}

function firstTurnNotice(scene: Scene, forgets: boolean, deps: Deps): Message[] {
  return scene.turn === 1 && !forgets
    ? [messageOf('notice', [block('privacy', privacyLine(deps.retentionDays))])]
    : [];
}

/** What is known of the shop, as its panel lists it. */
const knownFacts = (answers: readonly Answer[], deps: Deps): readonly KnownFact[] =>
  knownAnswers(answers).flatMap(({ fact: id, value, isTold }): KnownFact[] => {
    const fact = factById(id, deps);
    if (fact === undefined) return [];
    const told = { fact: id, label: fact.label, value: deps.judgement.valueWords(fact, value) };
    return [isTold ? told : { ...told, untold: true }];
  });

/** Ways on that lead to papers with their places blanked out alone say so: 国有房屋减免3个月租金（样本）. */
const markSamples = (suggestions: readonly Suggestion[], deps: Deps): Suggestion[] =>
  suggestions.map((way) =>
    way.kind === 'topic' && isSample(way.text, deps)
      ? { ...way, label: `${way.label}（样本）` }
      : way,
  );

function isSample(title: string, deps: Deps): boolean {
  const named = deps.knowledge.measures.filter((measure) => measure.title === title);
  return (
    named.length > 0 &&
    named.every((measure) => documentOfMeasure(measure, deps).nature === 'reference')
  );
}

/** What a code names, from the first measure judged on: the answer follows from it. */
type Pinned = Pick<CaseContent, 'turn' | 'answers' | 'measures' | 'question' | 'on' | 'revision'>;

/** Null where nothing was judged. */
function pinnedBy(
  told: TurnDraft,
  assessments: readonly AssessmentView[],
  scene: Scene,
  deps: Deps,
): Pinned | null {
  if (told.focus === null || assessments.length === 0) return null;
  return {
    turn: scene.turn,
    answers: [...told.answers],
    measures: [...new Set(assessments.map((assessment) => assessment.measureId))],
    question: noted(told.focus.question),
    on: scene.on,
    revision: deps.knowledge.revision,
  };
}

/** The case as agents open it by its code: what was said, replied and known, with the rules it was judged by. */
function caseOf(pinned: Pinned, reply: Reply, scene: Scene, deps: Deps): CaseContent {
  const basis = caseBasis(measuresById(pinned.measures, deps), pinned.answers, deps);
  return {
    ...pinned,
    said: saidOf(scene, deps),
    reply,
    rules: [...basis.rules],
    contacts: [...basis.contacts],
  };
}

/** The words that came in, or those on the button. */
function saidOf({ inbound, words }: Scene, deps: Deps): string {
  if (inbound.answer === undefined) return noted(words);
  const { question, value } = inbound.answer;
  const fact = factById(factOfQuestion(question) ?? question, deps);
  return fact === undefined ? String(value) : deps.judgement.valueWords(fact, value);
}
