import { stored } from '../../language/words.ts';
import { roleOf } from '../answer/matter.ts';
import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import { block } from '../block.ts';
import { caseBasis } from '../case/case-basis.ts';
import type { CaseContent } from '../case/case-content.ts';
import { MANY } from '../case/continue-focus.ts';
import { knownAnswers } from '../case/known-answers.ts';
import type { Effect, TurnResult } from '../conversation.ts';
import type { Move } from '../decide/move.ts';
import { handOf } from '../decide/table.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import { factOfQuestion } from '../question-id.ts';
import { isCorrected, type Scene } from '../read/scene.ts';
import type { KnownFact } from '../reply.ts';
import {
  type AssessmentView,
  type Message,
  messageOf,
  type Question,
  type Reply,
} from '../reply.ts';
import type { Answer } from '../state.ts';
import {
  type ConversationState,
  emptyState,
  MAX_ANSWERS,
  MAX_MOMENTS,
  MAX_NAMED,
  MAX_OFFERED,
  type Moment,
  type Offered,
  type Waiting,
} from '../state.ts';
import { goOn, privacyLine } from '../wording/fixed-words.ts';
import { citationOf } from './citations.ts';
import { markSamples } from './mark-samples.ts';
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
  const assessments = spoken.flatMap((measure) => [...assess(measure, judgedBy, scene.on)]);
  const question = questionOf(told, scene, deps);
  const pinned = pinnedBy(told, assessments, scene, deps);
  const known = knownFacts(told.answers, deps);
  const does = (kind: Move['kind']) => moves.some((move) => move.kind === kind);
  const before = does('restart') ? [] : scene.state.shown;
  const { messages, shown } = unsaid(
    told.messages,
    before,
    moves.some(({ kind }) => !TELLS.has(kind)) || isCorrected(scene),
  );
  const reply: Reply = {
    turn: scene.turn,
    messages: [...asking(messages, question), ...firstTurnNotice(scene, does('forget'), deps)],
    ...(question === null ? {} : { question }),
    assessments,
    contacts: [...told.contacts],
    citations: spoken.flatMap((measure) => citationOf(measure.id, deps.knowledge)),
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
  return [{ kind: 'unanswered', text: `${stored(words)}${matter}`, region }];
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

/** What a code names, from the first measure judged on: the answer follows from it. */
type Pinned = Pick<CaseContent, 'turn' | 'answers' | 'measures' | 'question' | 'on' | 'revision'>;

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
    question: told.focus.question,
    on: scene.on,
    revision: deps.knowledge.revision,
  };
}

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
  if (inbound.answer === undefined) return stored(words);
  const { question, value } = inbound.answer;
  const fact = factById(factOfQuestion(question) ?? question, deps);
  return fact === undefined ? String(value) : deps.judgement.valueWords(fact, value);
}

function firstTurnNotice(scene: Scene, forgets: boolean, deps: Deps): Message[] {
  return scene.turn === 1 && !forgets
    ? [messageOf('notice', [block('privacy', privacyLine(deps.retentionDays))])]
    : [];
}

function nextState(
  told: TurnDraft,
  moves: readonly Move[],
  question: Question | null,
  shown: readonly string[],
  scene: Scene,
  deps: Deps,
): ConversationState {
  const undone = moves.some(({ kind }) => kind === 'undo') ? scene.state.past.at(-1) : undefined;
  return {
    version: 1,
    turn: scene.turn,
    answers: told.answers.slice(-MAX_ANSWERS).map((answer) => ({ ...answer })),
    focus:
      told.focus === null
        ? null
        : { ...told.focus, measures: [...told.focus.measures], asked: [...told.focus.asked] },
    open:
      question === null
        ? null
        : { id: question.id, fact: question.fact, progress: question.progress },
    asOf: undone === undefined ? scene.asOf : undone.asOf,
    offered: offeredBy(told, scene),
    explained: told.explained ?? askedAbout(told, scene, deps),
    trouble:
      told.trouble ??
      (told.focus === null || told.measures.length > 0 ? null : scene.state.trouble),
    lookup: told.lookup ?? null,
    shown: [...shown],
    since: moves.some(({ kind }) => kind === 'restart') ? scene.turn : scene.state.since,
    supposing: supposedOf(told, moves, scene),
    supposed: answersSupposed(told),
    waiting: stillWaiting(told, scene),
    named: undone === undefined ? namedBy(told, moves, scene) : undone.named,
    past: pastOf(told, moves, scene),
  };
}

/** What the reply asks back about, with the words that led to it. */
function offeredBy({ offered = [] }: TurnDraft, { words }: Scene): Offered | null {
  return offered.length === 0
    ? null
    : { measures: offered.slice(0, MAX_OFFERED), question: stored(words.slice(0, MAX_QUESTION)) };
}

/** How much of the words is kept. */
const MAX_QUESTION = 500;

/**
 * What something was first supposed of, while suppositions follow one another; what was in hand, where it
 * led to another measure.
 */
function supposedOf({ measures }: TurnDraft, moves: readonly Move[], { state }: Scene): string[] {
  if (!moves.some(({ kind }) => kind === 'suppose')) return [];
  if (state.supposing.length > 0) return state.supposing;
  const [about = ''] = measures;
  const isKnown = measures.length === 1 || state.focus?.list?.includes(about) === true;
  return isKnown ? [about] : [...handOf(state.focus)];
}

/** 中高风险是看街道吗: the yes or no of the case that was asked about; 那我们这没有过 answers it. */
function askedAbout(
  { focus, answers }: TurnDraft,
  { utterance }: Scene,
  deps: Deps,
): ConversationState['explained'] {
  const bearing = deps.judgement.bearing(measuresById(handOf(focus), deps));
  const asked = (utterance?.claims ?? []).filter(
    ({ fact, mood, whose, denied }) =>
      mood === 'question' &&
      whose === 'owner' &&
      !denied &&
      bearing.has(fact) &&
      factById(fact, deps)?.type === 'flag' &&
      !answers.some((one) => one.fact === fact),
  );
  const [only, more] = asked;
  return only === undefined || more !== undefined
    ? null
    : { fact: only.fact, value: String(only.value) };
}

/** What the verdicts of the turn suppose beyond what holds. */
const answersSupposed = ({ supposed = [], answers }: TurnDraft): ConversationState['supposed'] =>
  supposed.filter((one) => !answers.includes(one)).map(({ fact, value }) => ({ fact, value }));

/** What was asked for by name before its turn came waits no longer. */
function stillWaiting({ waiting, messages }: TurnDraft, { state }: Scene): Waiting[] {
  const told = new Set(
    messages.flatMap((message) => (message.type === 'measure' ? [message.measureId] : [])),
  );
  return [...(waiting ?? state.waiting)].filter(({ measures }) =>
    measures.some((measure) => !told.has(measure)),
  );
}

/** What this turn told of, then what was told of before. */
function namedBy({ focus }: TurnDraft, moves: readonly Move[], { state }: Scene): string[] {
  if (moves.some(({ kind }) => kind === 'restart')) return [];
  return [...new Set([...(focus?.hand ?? []), ...state.named])].slice(0, MAX_NAMED);
}

/** The moments before this one; 上一步 has taken the last of them back, 重新开始 all. */
function pastOf(told: TurnDraft, moves: readonly Move[], { state }: Scene): Moment[] {
  if (moves.some(({ kind }) => kind === 'restart')) return [];
  if (moves.some(({ kind }) => kind === 'undo')) return state.past.slice(0, -1);
  const isSame =
    told.answers.length === state.answers.length &&
    JSON.stringify(told.focus?.measures) === JSON.stringify(state.focus?.measures);
  if (isSame) return [...state.past];
  const moment: Moment = {
    answers: state.answers.length,
    focus: state.focus,
    open: state.open,
    waiting: state.waiting,
    named: state.named,
    asOf: state.asOf,
  };
  return [...state.past, moment].slice(-MAX_MOMENTS);
}

/** What is known of the shop, as its panel lists it. */
const knownFacts = (answers: readonly Answer[], deps: Deps): readonly KnownFact[] =>
  knownAnswers(answers).flatMap(({ fact: id, value, isTold }): KnownFact[] => {
    const fact = factById(id, deps);
    if (fact === undefined) return [];
    const told = { fact: id, label: fact.label, value: deps.judgement.valueWords(fact, value) };
    return [isTold ? told : { ...told, untold: true }];
  });
