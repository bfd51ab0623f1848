import type { Reading } from '../text/reading.ts';
import type { FactReading } from '../understanding.ts';

const TENANT =
  '(?:我的?|我们的?)?(?:租客|租户|房客|商户|店家|承租户|承租人|承租的(?:人|店)?|租房子的|租店面的|开店的|人家|别人|他们?|她|对方)(?:们)?';
const LESS = '(?:减免|减|免|降|少收|少要|打了?[一二三四五六七八九]折|优惠|让利?)';

/** 给租客减了一半租金, 租户的房租我降了三成, 少收他两个月: said by whoever owns the place. */
const CUTS = [
  new RegExp(`(?:给|对|帮|为|把|跟)${TENANT}的?[^，。；？,;?!.]{0,8}?${LESS}`),
  new RegExp(`${LESS}了?${TENANT}[^，。；？,;?!.]{0,8}(?:租|月)`),
  new RegExp(`租[户客]的?(?:房租|租金)[^，。；？,;?!.]{0,4}?${LESS}`),
];
const DONE = /(减免|减|免|降|少收|少要|让|优惠)(了|过|掉)|打了|已经/;
const RENT = /租/;
/** 房东给我减了租: the speaker is the tenant. */
const BY_OTHERS =
  /(房东|业主|出租人|国企|集团|街道|村里|政府)(已经|就|还|都|也)?(没|不|未)?(给|肯|愿意|同意|跟)/;

/** What a landlord tells of a rent that he has cut: that he is one, and that he did it. */
export function readRentCut(reading: Reading): FactReading[] {
  const { text } = reading;
  if (!RENT.test(text) || BY_OTHERS.test(text)) return [];
  const found = CUTS.flatMap((pattern) => pattern.exec(text) ?? [])[0];
  const at = found === undefined ? -1 : text.indexOf(found);
  if (found === undefined || at < 0) return [];
  const before = text.slice(Math.max(0, at - 3), at);
  const span = reading.span(at, at + found.length);
  const landlord: FactReading = { fact: 'entity', value: 'landlord', span };
  const isDenied = /(没|没有|不|未|别)$/.test(before) || /没|不肯|不想/.test(found);
  const isDone = DONE.test(text.slice(at, at + found.length + 3));
  if (isDenied) return [landlord, { fact: 'reduced_rent', value: 'no', span }];
  return isDone ? [landlord, { fact: 'reduced_rent', value: 'yes', span }] : [landlord];
}
