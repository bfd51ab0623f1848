const NEGATED =
  /(?:不是|并非|没有|没|不|未|别|非|并没|不算|不在|从没|不用)(?:在|是|有|用|过|去|交|给|装|办|拉|接|开|做|当)?$/;
/** 以前是小规模: what was is no more. */
const FORMER = /(?:以前|原来|之前|过去|本来|早先)(?:是|的)?$/;

/** Whether the words right before a position deny what follows: 不是|国企, 没有|雇人. */
export function isDenied(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 4), from);
  // 是不是, 有没有 and 能不能 ask; they deny nothing.
  if (/(?:是不是|有没有|能不能|要不要|会不会|可不可以|算不算|用不用)$/.test(before)) return false;
  return NEGATED.test(before) || FORMER.test(before);
}
