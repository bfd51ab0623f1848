import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/** Leaves the case as it is: what was said in between does not lose the open question. */
export function holdOpen(scene: Scene): Pick<Told, 'answers' | 'focus' | 'ask'> {
  const { focus, open } = scene.state;
  const asked = focus?.asked.length ?? 0;
  return {
    answers: scene.answers,
    focus,
    ask: open === null ? null : { fact: open.fact, asked, atMost: Math.max(asked, 6) },
  };
}
