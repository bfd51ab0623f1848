import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type Message, messageAbout } from '../../reply.ts';
import type { TurnDraft } from '../turns/turn-draft.ts';
import { ROOM } from './beside-glance.ts';

/**
 * 您符合: who is told of a case that it fits is told with it what it gives, where a turn does not say that
 * anyhow and a glance has room.
 */
export function withGist(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const text = draft.messages.map((one) => one.text).join('\n');
  const asking = draft.ask === null ? '' : (factById(draft.ask.fact, deps)?.question ?? '');
  const room = ROOM - [...text, ...asking].length;
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

const isFitting = ({ type, layer, data }: Block): boolean =>
  layer === 1 && (type === 'verdict' || type === 'clause') && data?.verdict === 'eligible';

/** What the case that fits gives; null where several may be meant. */
function gistOf(
  fitting: Block | undefined,
  { answers, supposed }: TurnDraft,
  scene: Scene,
  deps: Deps,
): Block | null {
  const [measure] = measuresById([fitting?.data?.measureId ?? ''], deps);
  if (measure === undefined) return null;
  const clauses = fitting?.data?.clause === undefined ? fittingOf(measure) : [fitting.data.clause];
  const [clause, ...others] = measure.clauses.filter(({ id }) => clauses.includes(id));
  return clause === undefined || others.length > 0
    ? null
    : block('clause', clause.gist, { measureId: measure.id, clause: clause.id });

  function fittingOf(one: Measure): readonly string[] {
    return deps.judgement
      .assess(one, supposed ?? answers, scene.on)
      .filter(({ verdict }) => verdict === 'eligible')
      .map((assessment) => assessment.clause ?? one.clauses[0]?.id ?? '');
  }
}

/** What it gives is said, or reckoned. */
const isSaid = (gist: string, { blocks }: Message, text: string): boolean =>
  text.includes(gist.replace(/。$/, '')) ||
  blocks.some(({ type, layer }) => layer === 1 && (type === 'sum' || type === 'nature'));
