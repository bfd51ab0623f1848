import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import { asksForToday, dayMeant, isTimeAlone } from '../read/day-meant.ts';
import type { Scene } from '../read/scene.ts';
import type { Telling } from './telling.ts';

/** 要是2020年3月呢, 现在呢, 那会儿呢, 明天呢: the same case on another day, and no answer to a question for a date. */
export function isAnotherDay(scene: Scene, telling: Telling | null, deps: Deps): boolean {
  const { state, text, today, on, utterance } = scene;
  if (state.focus === null || scene.added.length > 0 || telling !== null) return false;
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  const namesDay =
    dayMeant(text, today, utterance?.quantities) !== null ||
    asksForToday(text) ||
    /那会|那时|当时|那阵/.test(text);
  return (
    namesDay &&
    isTimeAlone(text) &&
    (open === undefined || deps.judgement.read(open, text, on) === null)
  );
}
