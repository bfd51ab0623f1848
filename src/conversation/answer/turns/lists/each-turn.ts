import { keepFocus } from '../../../case/keep-focus.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { messageAbout } from '../../../reply.ts';
import { shortName } from '../../../short-name.ts';
import { answerAspect, type MatterAspect } from '../../answer-aspect.ts';
import { matterOf } from '../../matter.ts';
import { tellApart } from '../../tell-apart.ts';
import type { TurnDraft } from '../turn-draft.ts';

/** 哪个先过期, 分别找谁: asked of each of the list in hand, and answered of each. */
export function eachTurn(aspect: MatterAspect, scene: Scene, deps: Deps): TurnDraft {
  const held = keepFocus(scene);
  const measures = measuresById(held.focus?.list ?? [], deps);
  const matters = measures.map((measure) => matterOf(measure, measure.title, scene, deps));
  const names = measures.map((measure) => shortName(measure, deps.knowledge));
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect },
    messages: [
      ...tellApart(
        matters.map((matter) => messageAbout(matter.measure.id, answerAspect(aspect, matter))),
        measures.map(({ title }, at) => {
          const name = names[at] ?? title;
          return names.filter((one) => one === name).length === 1 ? name : title;
        }),
      ),
    ],
    measures: measures.map(({ id }) => id),
    contacts: matters.flatMap(({ contacts }) => contacts.slice(0, 2)),
  };
}
