import type { Measure } from '../../../knowledge/schema/measure.ts';
import { termIn, type Words } from '../../../language/words.ts';
import { statementsOn } from '../../answer/aspects/statements.ts';
import type { QuestionAspect } from '../../answer/explain.ts';
import { listNamed, nounsOf } from '../../answer/passages/list-named.ts';
import type { Deps } from '../../deps.ts';
import { factById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { aspectOf, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';

const QUESTION_ASPECTS: Readonly<Record<QuestionAspect, true>> = {
  'why-asked': true,
  meaning: true,
  which: true,
  'how-to-know': true,
};

const isQuestionAspect = (aspect: string | null | undefined): aspect is QuestionAspect =>
  aspect != null && aspect in QUESTION_ASPECTS;

/** 什么叫征收率, 问这个干什么: about the open question, or a word. */
export function aboutQuestion(
  { request, said }: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  if (request === null) return null;
  if (isDefined(said, request.aspect, table, scene, deps))
    return {
      kind: 'explain',
      aspect: 'meaning',
      said,
      otherwise: { kind: 'aspect', aspect: aspectOf(request), said },
    };
  if (!isQuestionAspect(request.aspect)) return null;
  const { subject, aspect } = request;
  const named =
    subject.kind === 'term'
      ? said.like(subject.term)
      : subject.kind === 'named' || namesList(said, table, deps)
        ? said
        : said.like('');
  const isNothingOpen =
    scene.state.open === null && !(aspect === 'how-to-know' && scene.state.explained !== null);
  if (isNothingOpen && named.isEmpty) return null;
  // 哪些税: what no question of ours asks for may stand on a list of the record.
  const isOfList = aspect === 'which' && nounsOf(said).length > 0 && table.hand.some(hasMembers);
  const otherwise: Move =
    table.hand.length > 0
      ? { kind: 'aspect', aspect: isOfList ? 'included' : null, said }
      : { kind: 'policy' };
  return { kind: 'explain', aspect, said: named, otherwise };
}

/** 重点群体是哪些人: a list that the record in hand has, or, with nothing in hand, a word that may be explained. */
const namesList = (said: Words, { hand }: Table, deps: Deps): boolean =>
  hand.length === 0 ? nounsOf(said).length > 0 : listNamed(said, hand, deps) !== null;

const hasMembers = (measure: Measure): boolean => statementsOn('members', measure).length > 0;

/** 怎么算中型, 小微是按啥标准: how a word of the case is told, and no sum. */
function isDefined(
  said: Words,
  aspect: string | null,
  { hand }: Table,
  { state }: Scene,
  deps: Deps,
): boolean {
  const word = aspect === 'calculation' ? said.part('counted-as', 'word') : null;
  if (word === null) return false;
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  const isOption = open?.options.some(({ label }) => word.isIn(label)) === true;
  return isOption || (hand.length > 0 && termIn(word, deps.knowledge.terms) !== null);
}
