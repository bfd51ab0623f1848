import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { readQuantities } from '../../src/language/quantities/read-quantities.ts';
import { digits, quantile, timesSideBySide } from './time.ts';

const SAID = '去年十月开的店,请了三四个人,月租三千五,一季度卖了二十八九万';
const PLAIN = '我想问一下我们这条街上的小店有没有什么政策可以享受一下子啊';

/** A message of 30 characters and one of 1,000: dense with numbers, and without any. */
export async function readingQuantities(on: CivilDate) {
  const rows = [SAID, PLAIN].flatMap((text) =>
    [30, 1000].map((length) => ({ text, length, whole: text.repeat(40).slice(0, length) })),
  );
  const times = await timesSideBySide(
    rows.map(
      ({ whole }) =>
        () =>
          readQuantities(whole, on),
    ),
    1,
  );
  return rows.map(({ text, length }, at) => ({
    text: text === SAID ? 'dense with numbers' : 'without any',
    characters: length,
    'p50 µs': digits(1000 * quantile(times[at] ?? [], 0.5)),
  }));
}
