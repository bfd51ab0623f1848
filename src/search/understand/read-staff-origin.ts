import { cityOf } from '../../knowledge/region-code.ts';
import type { PlaceMention } from '../places/read-places.ts';
import type { Reading } from '../text/reading.ts';
import type { FactReading } from '../understanding.ts';

/** 华东 beside Zhejiang in its usual sense; the paper names no list and its record says so. */
const EAST_CHINA = new Set(['31', '32', '34', '35', '36', '37']);
const STAFF = /员工|工人|阿姨|师傅|伙计|店员|雇|打工|服务员|厨师|返|路费|车票|上班|民工|小工/;

/** Where the workers came from, when a place in the message is theirs and not the shop's. */
export function readStaffOrigin(
  reading: Reading,
  origins: readonly PlaceMention[],
  shop: string | null,
): FactReading | null {
  const origin = origins.find((mention) => mention.use === 'origin');
  if (origin === undefined || !STAFF.test(reading.text)) return null;
  const value = bandOf(origin.code, shop);
  return value === null
    ? null
    : { fact: 'staff_origin', value, span: reading.span(origin.from, origin.to) };
}

function bandOf(code: string, shop: string | null): string | null {
  const province = code.slice(0, 2);
  if (province === '33') {
    // Whether a town of Zhejiang is 市内 or 市外 depends on where the shop is: Shaoxing unless told.
    return cityOf(code) === cityOf(shop ?? '330600') ? 'in_city' : 'province';
  }
  return EAST_CHINA.has(province) ? 'east_china' : 'elsewhere';
}
