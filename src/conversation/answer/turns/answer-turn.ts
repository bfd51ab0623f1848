import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import { acknowledgement } from '../../case/acknowledgement.ts';
import { continueFocus, type Going, MANY } from '../../case/continue-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { measuresById, saidWords } from '../../lookup.ts';
import { SHOW_RESULT, UNDO } from '../../read/command-words.ts';
import { isCorrected, type Scene } from '../../read/scene.ts';
import { type Contact, messageOf } from '../../reply.ts';
import * as words from '../../wording/fixed-words.ts';
import { matterOf } from '../matter.ts';
import { forMost } from '../measures/for-few.ts';
import { verdicts } from '../measures/verdicts.ts';
import { command, depthSuggestions } from '../suggestions.ts';
import type { TurnDraft } from './turn-draft.ts';
import {
  changedFirst,
  fallenBlocks,
  givenNow,
  isChanged,
  isSettled,
  openBlocks,
  settledBlocks,
  standsBlocks,
} from './what-follows.ts';

/**
 * Something was answered, corrected or told: the measures in question are judged again. While more is
 * to be asked the reply is one line; at the end it carries verdict, sum and whom to call; what changes
 * nothing is acknowledged and no more.
 */
export function answerTurn(scene: Scene, deps: Deps, going: Going = {}): TurnDraft {
  const { focus } = scene.state;
  const scope = measuresById(focus?.measures ?? [], deps);
  const question = focus?.question ?? '';
  const step = continueFocus(scope, question, scene, deps, going);
  const done = step.ask === null;
  const heard = acknowledgement(scene, deps);
  const isList = scope.length > MANY;
  // What of a list is for certain people or trades is judged along, and told of once it fits.
  const most = isList ? forMost(scope, question, scene, deps) : scope;
  const changed = isList
    ? most
    : live(scope, scene, deps).filter((measure) => isChanged(measure, scene, deps));
  const isAsked = going.stop === true || going.ofThatTime === true || heard === null;
  const closes = done && (focus?.closed !== true || isAsked);
  const isThen = step.focus.ofThatTime === true;
  const told = closes ? (isThen ? scope : live(scope, scene, deps)) : done ? changed : [];
  // 请了六个女工呢, after one of a list was asked about: what it gives in that one.
  const { hand } = tableOf(scene.state, deps);
  const inHand = isList ? (hand.length === 1 ? hand : []) : changedFirst(scope, scene, deps);
  const given = told.length === 0 ? givenNow(inHand, scene, deps) : [];
  const stands =
    told.length === 0 && !isList && (!done || isCorrected(scene) || isSettled(scope, scene, deps))
      ? standsBlocks(changedFirst(scope, scene, deps), { done, changed }, scene, deps)
      : [];
  const settled = done ? [] : settledBlocks(most, changed, isList, scene, deps);
  const isTold = ({ data }: Block): boolean =>
    settled.some(
      (one) => one.data?.measureId === data?.measureId && one.data?.verdict === data?.verdict,
    );
  const lines: Block[] = [
    ...(heard === null ? [] : [block('acknowledgement', heard)]),
    ...(going.ofThatTime === true && !done ? [block('acknowledgement', words.asOfThen)] : []),
    ...settled,
    ...given,
    // 不行 is said once.
    ...stands.filter(
      (one) =>
        (given.length === 0 || one.data?.verdict === 'ineligible') &&
        !(one.data?.verdict === 'ineligible' && isTold(one)),
    ),
    ...(isCorrected(scene) && !isList ? fallenBlocks(told, scene, deps) : []),
    ...(done && told.length === 0 ? openBlocks(scope, scene, deps) : []),
  ];
  // Nobody answers for a whole list but the hotline.
  const [first] = isList ? [] : told.length > 0 ? told : scope;
  const contacts = first
    ? [...deps.directory.forMeasure(first, scene.region, saidWords(scene, deps))]
    : hotline(deps);
  const shown = isList && told.length > 0 ? scope : told;
  // Whom to call stood beside the lapse already.
  const calls = done && going.ofThatTime !== true;
  return {
    answers: scene.answers,
    focus: isList ? step.focus : { ...step.focus, hand: handAfter(told, scene, deps) },
    ask: step.ask,
    messages: [
      ...(lines.length === 0 ? [] : [messageOf('text', lines)]),
      ...verdicts(shown, scene, deps, { isNew: false, asks: !done, calls }),
    ],
    measures: most.map(({ id }) => id),
    contacts: done ? contacts : contacts.slice(0, 3),
    suggestions:
      !done || first === undefined
        ? done
          ? []
          : [SHOW_RESULT, UNDO].map(command)
        : depthSuggestions(matterOf(first, question, scene, deps), { asks: false, titles: [] }),
    effects: [],
  };
}

/** What was in hand, with what was told to hold instead of it. */
function handAfter(told: readonly Measure[], scene: Scene, deps: Deps): string[] {
  const { hand } = tableOf(scene.state, deps);
  const instead = told.flatMap((measure) =>
    matterOf(measure, scene.words, scene, deps).holding.map((one) => one.measure),
  );
  return [...new Set([...hand, ...instead])].map(({ id }) => id);
}

function hotline(deps: Deps): Contact[] {
  const line = deps.directory.hotline();
  return line === null ? [] : [line];
}

/** Those that have not lapsed; where all have, all. */
function live(scope: readonly Measure[], scene: Scene, deps: Deps): readonly Measure[] {
  const lasting = scope.filter((measure) => {
    const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
    return sum !== undefined && sum.validity.status !== 'expired';
  });
  return lasting.length > 0 ? lasting : scope;
}
