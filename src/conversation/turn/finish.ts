import { caseCode } from '../../eligibility/case-code.ts';
import { citationOf } from '../compose/citations.ts';
import { knownFacts } from '../compose/known-facts.ts';
import { questionView } from '../compose/question-view.ts';
import type { CaseContent, Effect, TurnResult } from '../conversation.ts';
import type { Parts } from '../parts.ts';
import type { AssessmentView, Message, Question, Reply } from '../reply.ts';
import { type ConversationState, emptyState, MAX_ANSWERS } from '../state.ts';
import { privacyLine } from '../wording/fixed-words.ts';
import { factById, measuresById } from './lookup.ts';
import type { Intent } from './recognise.ts';
import { dayMeant, type Scene } from './scene.ts';
import type { Told } from './told.ts';

/** Makes the reply and the next state of what a handler told: verdicts, citations, question, code. */
export function finish(told: Told, intent: Intent, scene: Scene, parts: Parts): TurnResult {
  const spoken = measuresById([...new Set(told.measures)], parts);
  const assessments = spoken.flatMap((measure) => [
    ...parts.judgement.assess(measure, told.answers, scene.on),
  ]);
  const question = questionOf(told, scene, parts);
  const content = caseOf(told, assessments, scene, parts);
  const code = content === null ? null : codeOf(content);
  const known = knownFacts(told.answers, parts);
  const reply: Reply = {
    turn: scene.turn,
    messages: [...told.messages, ...firstTurnNotice(scene, intent, parts)],
    ...(question === null ? {} : { question }),
    assessments,
    contacts: [...told.contacts],
    citations: spoken.flatMap((measure) => citationOf(measure.id, parts.knowledge)),
    suggestions: [...told.suggestions],
    ...(known.length === 0 ? {} : { known: [...known] }),
    ...(code === null ? {} : { caseCode: code }),
  };
  const effects: Effect[] = [
    ...told.effects,
    ...(content !== null && code !== null ? [{ kind: 'case', code, content } as const] : []),
  ];
  const state = intent.kind === 'forget' ? emptyState : nextState(told, question, code, scene);
  return { state, reply, effects };
}

/** The question to put: the open one again under its old id, or a new one. */
function questionOf(told: Told, scene: Scene, parts: Parts): Question | null {
  if (told.ask === null) return null;
  const fact = factById(told.ask.fact, parts);
  if (fact === undefined) return null;
  const { asked, atMost } = told.ask;
  const made = questionView(fact, parts.judgement.options(fact), scene.turn, { asked, atMost });
  const { open } = scene.state;
  return open?.fact === fact.id ? { ...made, id: open.id } : made;
}

/** The code of a case, over what was said and when: the verdicts follow from that. */
function codeOf({ assessments: _, ...pinned }: CaseContent): string {
  return caseCode(pinned);
}

/** What a case code pins, from the first measure judged on. */
function caseOf(
  told: Told,
  assessments: readonly AssessmentView[],
  scene: Scene,
  parts: Parts,
): CaseContent | null {
  if (told.focus === null || assessments.length === 0) return null;
  return {
    answers: [...told.answers],
    measures: [...told.focus.measures],
    question: told.focus.question,
    on: scene.on,
    revision: parts.knowledge.revision,
    assessments: [...assessments],
  };
}

function firstTurnNotice(scene: Scene, intent: Intent, parts: Parts): Message[] {
  return scene.turn === 1 && intent.kind !== 'forget'
    ? [{ type: 'notice', text: privacyLine(parts.retentionDays) }]
    : [];
}

function nextState(
  told: Told,
  question: Question | null,
  code: string | null,
  scene: Scene,
): ConversationState {
  return {
    version: 1,
    turn: scene.turn,
    answers: told.answers.slice(-MAX_ANSWERS).map((answer) => ({ ...answer })),
    focus:
      told.focus === null
        ? null
        : { ...told.focus, measures: [...told.focus.measures], asked: [...told.focus.asked] },
    open: question === null ? null : { id: question.id, fact: question.fact },
    asOf: scene.inbound.asOf ?? dayMeant(scene.text, scene.today) ?? scene.state.asOf,
    caseCode: code ?? scene.state.caseCode,
  };
}
