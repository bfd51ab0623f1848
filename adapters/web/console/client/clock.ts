const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const date = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
});

/** 09:41 */
export const clock = (at: number | string): string => time.format(new Date(at));
/** 11/21 09:41 */
export const dayAndClock = (at: number | string): string =>
  `${date.format(new Date(at))} ${clock(at)}`;
