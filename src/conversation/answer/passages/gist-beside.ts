import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type Message, messageAbout } from '../../reply.ts';
import { beyondWords } from '../../wording/aspect-words.ts';
import { callWords } from '../../wording/contact-words.ts';
import { beyond } from '../measures/outgrown.ts';
import { rankAnswers } from '../ranking/rank-answers.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import { wordsOfAnswer } from './answer-words.ts';
import { askingLength, ROOM } from './beside-glance.ts';

/**
 * 您符合: who is told of a case that it fits is told with it what it gives, where a turn does not say that
 * anyhow and a glance has room.
 */
export function withGist(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const text = draft.messages.map((one) => one.text).join('\n');
  const room = ROOM - [...text].length - askingLength(draft, deps);
  for (const [at, message] of draft.messages.entries()) {
    const place = message.blocks.findIndex(isFitting);
    const gist = place < 0 ? null : gistOf(message.blocks[place], draft, scene, deps);
    if (gist === null || [...gist.text].length > room) continue;
    if (isSaid(gist.text, message, text)) continue;
    const blocks = message.blocks.toSpliced(place + 1, 0, gist);
    const told = messageAbout(gist.data?.measureId ?? '', blocks);
    return {
      ...draft,
      messages: draft.messages.with(at, told),
      again: [...(draft.again ?? []), gist.text],
    };
  }
  return draft;
}

/**
 * 那一个月12万要交多少, of the line that this is above: what holds beyond it, before all else. The draft as it is
 * where nothing passes a line, and where it is judged or told already.
 */
export function withBeyond(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const text = draft.messages.map((one) => one.text).join('\n');
  for (const [at, message] of draft.messages.entries()) {
    const [measure] = measuresById([message.type === 'measure' ? message.measureId : ''], deps);
    const next = measure === undefined ? null : beyond(measure, scene, deps);
    const gist = next?.clauses[0]?.gist ?? '';
    const isJudged = message.blocks.some(({ data }) => data?.verdict === 'ineligible');
    if (measure === undefined || next === null || isJudged || text.includes(gist)) continue;
    const told = block('statement', beyondWords(next.title, gist), {
      measureId: next.id,
      locator: next.locator,
    });
    // What it comes to below the line is not what is asked.
    const sums = measure.clauses.flatMap(({ estimate }) => estimate?.formula ?? []);
    const isSum = (one: Block) =>
      one.type === 'sum' || sums.some((formula) => one.text.includes(formula));
    const rest = message.blocks.map((one) => (isSum(one) ? { ...one, layer: 2 as const } : one));
    return {
      ...draft,
      messages: draft.messages.with(at, messageAbout(measure.id, [told, ...rest])),
    };
  }
  return draft;
}

/**
 * 他不理我 告到哪: of what a record says, the sentence on who looks after it, with their number; all else stands
 * behind. The draft as it is where no sentence of it names an office of the record.
 */
export function withOverseer(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  if (!scene.words.says('asks-where-to-complain')) return draft;
  for (const [at, message] of draft.messages.entries()) {
    const [measure] = measuresById([message.type === 'measure' ? message.measureId : ''], deps);
    const desks = measure === undefined ? [] : deps.directory.listFor(measure, scene.region);
    if (measure === undefined) continue;
    const told = message.blocks
      .filter(({ type, layer, data }) => type === 'asked-aspect' && layer === 1 && !data?.aspect)
      .map(({ text }) => text);
    // A sentence that is told comes before one that the record has as well.
    const own = rankAnswers(scene.words, measure, [], deps, scene.state.shown)
      .answers.map(({ candidate: { sentences } }) => sentences)
      .filter((sentences) => sentences.length === 1)
      .map(wordsOfAnswer);
    const [overseer] = [...told, ...own].flatMap((text) => {
      const contact = desks.find(
        ({ agency, person }) => person !== undefined && text.includes(agency),
      );
      return contact === undefined ? [] : [{ text, contact }];
    });
    if (overseer === undefined) continue;
    const { id: measureId, locator } = measure;
    const blocks = [
      block('asked-aspect', overseer.text, { measureId, locator }),
      block('contact', callWords(overseer.contact), { measureId, contact: overseer.contact }),
      ...message.blocks
        .filter(({ text }) => text !== overseer.text)
        .map((one) => ({ ...one, layer: 2 as const })),
    ];
    return {
      ...draft,
      messages: draft.messages.with(at, messageAbout(measure.id, blocks)),
      contacts: [overseer.contact, ...draft.contacts],
    };
  }
  return draft;
}

const isFitting = ({ type, layer, data }: Block): boolean =>
  layer === 1 &&
  (type === 'verdict' || type === 'clause' || data?.aspect === 'whether') &&
  data?.verdict === 'eligible';

/** What the case that fits gives; null where several may be meant. */
function gistOf(
  fitting: Block | undefined,
  draft: TurnDraft,
  scene: Scene,
  deps: Deps,
): Block | null {
  const [measure] = measuresById([fitting?.data?.measureId ?? ''], deps);
  if (measure === undefined) return null;
  const named = fitting?.data?.clause;
  const clauses = named === undefined ? fittingOf(measure, draft, scene, deps) : [named];
  const [clause, ...others] = measure.clauses.filter(({ id }) => clauses.includes(id));
  return clause === undefined || others.length > 0
    ? null
    : block('clause', clause.gist, { measureId: measure.id, clause: clause.id });
}

/** The clauses that fit, by what was told or is supposed. */
const fittingOf = (
  measure: Measure,
  { answers, supposed }: TurnDraft,
  { on }: Scene,
  { judgement }: Deps,
): readonly string[] =>
  judgement
    .assess(measure, supposed ?? answers, on)
    .filter(({ verdict }) => verdict === 'eligible')
    .map(({ clause }) => clause ?? measure.clauses[0]?.id ?? '');

/** What it gives is said, or reckoned. */
const isSaid = (gist: string, { blocks }: Message, text: string): boolean =>
  text.includes(gist.replace(/。$/, '')) ||
  blocks.some(({ type, layer }) => layer === 1 && (type === 'sum' || type === 'nature'));
