/** 2020-03-06 → 2020年3月6日; 2023-09 → 2023年9月. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** 2020年3月6日到3月31日: the year is said once. */
export function spanWords(from: string, to: string): string {
  const end = dateWords(to);
  return `${dateWords(from)}到${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`;
}
