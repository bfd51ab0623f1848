import { regionContains, regionsMeet, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, yearOf } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';

/** Whether a record is of the shop's place, and of the place, the year or the day that is said. */
export function byPlaceAndTime({ hand }: Table, scene: Scene, deps: Deps): Weighing {
  const { utterance, said, words, region, on } = scene;
  const themes = new Set(hand[0]?.themes ?? []);
  const places = (utterance?.places ?? []).filter(
    ({ code }) => region === null || !regionContains(code, region),
  );
  const year = said?.time?.year ?? null;
  const kind = said?.time?.kind;
  const isNow = kind === 'now' || kind === 'this-year' || words.says('of-these-days');
  const isThen = !isNow && words.says('asks-of-what-was');
  const isInForce = (measure: Measure): boolean => {
    const status = deps.judgement.assess(measure, [], on)[0]?.validity.status;
    return status === 'in_force' || status === 'open_ended';
  };
  return (measure) => {
    const { region: own, nature } = documentOfMeasure(measure, deps);
    const isLocal = own !== undefined && own !== WHOLE_COUNTRY && nature !== 'reference';
    const meets = isLocal && region !== null && regionsMeet(own, region);
    const isHand = hand.includes(measure);
    const isTheme = measure.themes.some((theme) => themes.has(theme));
    const isThere = isLocal && places.some(({ code }) => regionsMeet(own, code));
    const isOfYear = year !== null && yearOf(measure, deps) === year;
    // A plan whose place is blanked out holds nowhere.
    const isReal = nature !== 'reference';
    const holds = isNow && isReal && isInForce(measure);
    return {
      "another place's": isLocal && region !== null && !meets,
      'of the place said': isThere,
      'same theme at the place said': isThere && isTheme,
      'of the year said': isOfYear,
      'same theme, holding now': holds && isTheme && !isHand,
      'lapsed, asked of now': isNow && !holds,
      'same theme, lapsed, asked of then':
        isThen && isTheme && isReal && (!isHand || hand.length > 1) && !isInForce(measure),
    };
  };
}
