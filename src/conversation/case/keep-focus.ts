import { BUDGET } from '../../eligibility/ask/next-question.ts';
import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import type { Scene } from '../read/scene.ts';

/**
 * A turn that leaves the case as it is, and says nothing yet: what was said in between does not lose the
 * open question.
 */
export function keepFocus(scene: Scene): TurnDraft {
  const { focus, open } = scene.state;
  // The open question is among those asked already; it counts once.
  const earlier = focus?.asked.filter((fact) => fact !== open?.fact).length ?? 0;
  const progress = open?.progress ?? { asked: earlier, atMost: BUDGET };
  return {
    answers: scene.answers,
    focus,
    ask:
      open === null || scene.added.some(({ fact }) => fact === open.fact)
        ? null
        : { fact: open.fact, ...progress },
    messages: [],
    measures: [],
    contacts: [],
    suggestions: [],
    effects: [],
  };
}
