import type { Request, Utterance } from '../../language/utterance.ts';
import { isMatterAspect } from '../answer/answer-aspect.ts';
import type { QuestionAspect } from '../answer/explain.ts';
import type { Deps } from '../deps.ts';
import type { Scene } from '../read/scene.ts';
import { readCorrectedValue } from './correction.ts';
import type { Move, Supposed } from './move.ts';
import { namesMatter } from './names-matter.ts';
import { recognise } from './recognise.ts';

/**
 * What a message brings about, in the order to be done. What answers the open question comes first,
 * whatever else is said; then what is asked about the question, about the matter in hand, what replaces
 * one thing of it or supposes one; a new matter last, and only on evidence of its own.
 */
export function decide(scene: Scene, deps: Deps): readonly Move[] {
  const { utterance } = scene;
  const first = recognise(scene, deps);
  if (utterance === null || !YIELDS.has(first.kind)) return [first];
  const corrected = readCorrectedValue(utterance, scene, deps);
  if (corrected !== null) return [corrected];
  // 换成鄞州现在的, 绍兴2020年那次呢: the same question of another place or year.
  if (isElsewhere(utterance, scene)) return [{ kind: 'elsewhere', otherwise: first }];
  const asked = utterance.requests.flatMap((request) =>
    moveOf(request, first, utterance, scene, deps),
  );
  // 2022年5月那会儿能不能: the verdict of another day.
  if (first.kind === 'another-day' && asked.every(isOfVerdict)) return [first];
  const ofMatter = asked.filter(({ kind }) => kind !== 'policy');
  const [matter] = asked.filter((move) => move.kind === 'policy');
  const tells = first.kind === 'answer' || first.kind === 'facts';
  if (ofMatter.length > 0) return distinct([...(tells ? [first] : []), ...asked]);
  const supposed = replaced(utterance, scene);
  if (supposed !== null) return [supposed];
  if (first.kind === 'facts' && (scene.said?.wishes.length ?? 0) > 1) return [{ kind: 'policy' }];
  if (first.kind === 'facts' && scene.state.focus === null && scene.added.length >= TELLING)
    return [{ kind: 'opening' }];
  if (first.kind === 'policy' || first.kind === 'unread') {
    // A matter alone is searched by the whole message: what else it says tells which one is meant.
    const otherwise: Move =
      first.kind === 'policy' ? { ...first, aspect: matter?.aspect ?? null } : first;
    return [follows(scene, deps) ? { kind: 'aspect', aspect: null, otherwise } : otherwise];
  }
  return tells && matter !== undefined ? [first, matter] : [first];
}

/** So many things told at the outset tell a case, even where nothing is asked. */
const TELLING = 3;

/** Another place or year than the talk's, in words that say little else. */
function isElsewhere({ places, claims }: Utterance, { state, said, text }: Scene): boolean {
  if (state.focus === null || state.focus.measures.length === 0) return false;
  const names = places.length > 0 || said?.time?.year !== undefined;
  const tells = claims.some(({ fact, mood }) => fact !== 'place' && mood === 'fact');
  return names && !tells && [...text].length <= SHORT && /呢|换|那(次|年|边|个)|的$/.test(text);
}

/** Words no longer than this replace one thing and say no more. */
const SHORT = 14;

/** Words that name no matter of their own go to the matter in hand before anything else. */
function follows(scene: Scene, deps: Deps): boolean {
  const { focus } = scene.state;
  if (focus === null || focus.measures.length === 0) return false;
  return namesMatter(scene.text, scene, deps) !== 'another';
}

const OF_VERDICT: ReadonlySet<string | null> = new Set(['whether', 'holds', null]);

const isOfVerdict = (move: Move): boolean => move.kind !== 'aspect' || OF_VERDICT.has(move.aspect);

/** What gives way to a request that is read in the message; commands and courtesies do not. */
const YIELDS: ReadonlySet<Move['kind']> = new Set([
  'answer',
  'facts',
  'unread',
  'nonsense',
  'idle',
  'policy',
  'contact',
  'another-day',
  'list',
]);

const QUESTION_ASPECTS: Readonly<Record<QuestionAspect, true>> = {
  'why-asked': true,
  meaning: true,
  which: true,
  'how-to-know': true,
};

const isQuestionAspect = (aspect: string | null): aspect is QuestionAspect =>
  aspect !== null && aspect in QUESTION_ASPECTS;

/** What one request asks for. */
function moveOf(
  request: Request,
  first: Move,
  utterance: Utterance,
  scene: Scene,
  deps: Deps,
): Move[] {
  const { aspect, subject } = request;
  const { focus, open } = scene.state;
  const said = utterance.clauses[request.clause]?.span.text ?? request.span.text;
  if (isQuestionAspect(aspect)) {
    const named = subject.kind === 'term' ? subject.term : subject.kind === 'named' ? said : '';
    return open !== null || named !== ''
      ? [{ kind: 'explain', aspect, said: named, otherwise: first }]
      : [];
  }
  const asked = aspect !== null && isMatterAspect(aspect) ? aspect : null;
  const another: Move = { kind: 'policy', text: said, aspect: asked };
  if (focus === null || focus.measures.length === 0)
    return subject.kind === 'named' ? [another] : [];
  switch (subject.kind) {
    case 'item':
      return [{ kind: 'item', position: subject.position, aspect: asked }];
    case 'other':
      return [{ kind: 'others' }];
    case 'fact':
      return [{ kind: 'suppose', answers: [subject] }];
    case 'in-hand':
    case 'agency':
      return [{ kind: 'aspect', aspect: asked, said, otherwise: first }];
    case 'named':
      // 诸暨特检电话: an office by its name is looked up.
      if (first.kind === 'contact') return [first];
      return namesMatter(said, scene, deps) === 'another'
        ? [another]
        : [{ kind: 'aspect', aspect: asked, said, otherwise: first }];
    case 'term':
    case 'place':
    case 'time':
      return [];
  }
}

/** 私人房东的呢, 要是减了呢: something of the owner's put otherwise, and nothing else asked. */
function replaced({ claims }: Utterance, { state, text }: Scene): Move | null {
  const isAsked = /呢[？?。!！\s]*$/.test(text);
  const answers = claims.flatMap(({ fact, value, mood, whose, denied }): Supposed[] =>
    whose === 'owner' && !denied && fact !== 'place' && (mood === 'supposition' || isAsked)
      ? [{ fact, value }]
      : [],
  );
  return answers.length > 0 && state.focus !== null ? { kind: 'suppose', answers } : null;
}

function distinct(moves: readonly Move[]): Move[] {
  return [...new Map(moves.map((move) => [JSON.stringify(move), move])).values()];
}
