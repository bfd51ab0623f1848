import { regionsMeet } from '../../../knowledge/region-code.ts';
import { noted, stored } from '../../../language/words.ts';
import type { SearchAnswer } from '../../../search/search.ts';
import { behind, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, placeWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type Contact, messageOf } from '../../reply.ts';
import { type Focus, MAX_QUESTION } from '../../state.ts';
import { BESIDE } from '../../thresholds.ts';
import { contactWords } from '../../wording/contact-words.ts';
import { doneElsewhereWords, notHeldWords, refusalWords } from '../../wording/refusal-words.ts';
import { isOfMatter } from '../measures/finding/result-order.ts';
import { holdsHere } from '../measures/holds-here.ts';
import { sentenceAsked } from '../passages/asked-beside.ts';
import { ROOM } from '../passages/beside-glance.ts';
import { topic } from '../suggestions.ts';
import { STARTERS } from './plain-turns.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Nothing in the papers answers this: said plainly, with whom to ask and what one might have meant. */
export function refusalTurn(answer: SearchAnswer | undefined, scene: Scene, deps: Deps): TurnDraft {
  const kind = answer?.refusal?.kind;
  const policy = kind === undefined || kind === 'outside-topic';
  const own = answer?.refusal?.hotline;
  const lines = [...(own == null ? [] : [own]), undefined].flatMap((number): Contact[] =>
    [deps.directory.hotline(number)].flatMap((line) => line ?? []),
  );
  const contacts = policy
    ? [...new Map(lines.map((contact) => [contact.agency, contact])).values()]
    : [];
  // What is asked back about can be said by tapping it; the usual beginnings help where nothing is near.
  const near = answer?.near ?? [];
  const suggestions = near.length > 0 ? near.map(({ title }) => topic(title)) : [...STARTERS];
  const shown =
    answer?.neighbour === null && policy
      ? near.slice(0, 1).filter((measure) => holdsHere(measure, scene, deps))
      : [];
  const [nearest] = shown;
  const told = nearest && sentenceAsked(nearest, scene, BESIDE.pressing, deps);
  const messages = [
    messageOf('text', [
      block('statement', refusalWords(answer, told ?? nearest?.clauses[0]?.gist)),
      ...behind(contacts.map((contact) => block('contact', contactWords(contact), { contact }))),
    ]),
  ];
  return {
    ...keepFocus(scene),
    messages,
    contacts,
    suggestions,
    ...(near.length > 0 ? { offered: near.map(({ id }) => id) } : {}),
    ...(shown.length > 0 ? { named: shown.map(({ id }) => id) } : {}),
    effects: policy ? [{ kind: 'unanswered', text: noted(scene.words), region: scene.region }] : [],
  };
}

/**
 * 取暖费有补贴没, of a place that no paper here has it for: that is said, and who knows there. What is in hand stays
 * so; where the place is not known, it is asked for, and answers the same.
 */
export function notHeldTurn(ids: readonly string[], scene: Scene, deps: Deps): TurnDraft {
  const helps = deps.knowledge.helps.filter(({ id }) => ids.includes(id));
  const place = placeWords(scene, deps);
  const contact = deps.directory.hotline();
  const held = keepFocus(scene);
  const words = notHeldWords(
    place,
    helps.map(({ label }) => label),
    held.ask?.fact === 'place',
  );
  return {
    ...held,
    // The talk has begun: what is asked next goes on with it.
    focus: held.focus ?? shownAs([], scene),
    messages: [
      messageOf('text', [
        block('statement', words),
        ...behind(contact === null ? [] : [block('contact', contactWords(contact), { contact })]),
      ]),
    ],
    contacts: contact === null ? [] : [contact],
    ...(place === null ? { wished: ids } : {}),
    effects: [{ kind: 'unanswered', text: noted(scene.words), region: scene.region }],
  };
}

/** How many examples from elsewhere are named. */
const EXAMPLES = 2;

/**
 * The shop's place has no papers, and nothing that fits holds nationally: what is done elsewhere is named
 * as an example, and the place's own hotline knows the rest. Null where something holds there.
 */
export function elsewhereTurn(answer: SearchAnswer, scene: Scene, deps: Deps): TurnDraft | null {
  const place = placeWords(scene, deps);
  if (place === null) return null;
  const { region } = scene;
  const hasDocumentsThere = deps.knowledge.documents.some(
    (document) =>
      document.scope === 'package' &&
      region !== null &&
      document.region !== undefined &&
      regionsMeet(document.region, region),
  );
  const [first] = answer.results;
  if (hasDocumentsThere || first === undefined) return null;
  if (first.fit === 'own' || first.fit === 'national') return null;
  const ofMatter = answer.results.filter((one) => isOfMatter(one, first));
  const done = (['elsewhere', 'sample'] as const)
    .flatMap((others) => ofMatter.filter(({ fit }) => fit === others))
    .slice(0, EXAMPLES)
    .map(({ measure }) => measure);
  const examples = done.map((measure) => ({
    title: measure.title,
    document: documentOfMeasure(measure, deps).shortTitle,
  }));
  const ids = done.map(({ id }) => id);
  const [likest] = done;
  const said = likest && sentenceAsked(likest, scene, BESIDE.sure, deps);
  const whole = doneElsewhereWords(place, examples, said);
  const told = [...whole].length <= ROOM ? whole : doneElsewhereWords(place, examples);
  const contact = deps.directory.hotline();
  return {
    ...keepFocus(scene),
    // 绍兴那年呢: what was done elsewhere is what the talk is about from then on.
    ...(ids.length === 0 ? {} : { focus: shownAs(ids, scene), ask: null, named: ids }),
    messages: [
      messageOf('text', [
        block('nature', told),
        ...behind(contact === null ? [] : [block('contact', contactWords(contact), { contact })]),
      ]),
    ],
    contacts: contact === null ? [] : [contact],
    suggestions: [...new Set(examples.map(({ title }) => title))].map((title) => topic(title)),
    effects: [{ kind: 'unanswered', text: noted(scene.words), region: scene.region }],
  };
}

/** Shown as examples: nothing is judged by them, and nothing asked. */
const shownAs = (ids: readonly string[], { words }: Scene): Focus => ({
  measures: [...ids],
  question: stored(words.slice(0, MAX_QUESTION)),
  asked: [],
  closed: true,
  hand: ids.slice(0, 1),
  list: [...ids],
});
