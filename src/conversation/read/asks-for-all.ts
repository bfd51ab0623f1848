const WHAT = '(?:些)?(?:哪些|什么|啥)';
const HELP = '(?:政策|优惠|补贴|补助|扶持|支持|措施|照顾|帮扶)';
const HAVE = '(?:享受|领|拿|申请|用)';

const PATTERNS = [
  // 能享受哪些, 领到什么
  new RegExp(`${HAVE}[到得]*${WHAT}`),
  // 有啥政策, 都有哪些补贴
  new RegExp(`有${WHAT}好?${HELP}`),
  /都能享受/,
  // 想了解下优惠政策
  /(?:了解|介绍|说说|讲讲)(?:一)?下?(?:有关|相关)?(?:优惠|扶持|帮扶|惠民|惠企)的?政策[吗呢]?[?？。!！]*$/,
  // 现在还有什么能办
  new RegExp(`有${WHAT}是?(?:能|可以|好)(?:办|帮|照顾|${HAVE})`),
  // 能办的还有啥
  new RegExp(`(?:能|可以)(?:办|${HAVE})的(?:都|还)?有(?:哪些|什么|啥)`),
  // 现在还有没有什么能帮的, 有没有别的路子
  /有没有(?:什么|啥|哪些|点|别的)*(?:是)?(?:能|可以|好)(?:帮|照顾|用|办|享受)/,
  /有没有(?:别的|其他)(?:路子?|办法|法子|政策|门路)/,
  // 政府管不管, 国家帮不帮
  /(?:政府|国家|街道|上面|领导)(?:到底|还)?(?:管不管|帮不帮|管吗|帮吗|能帮(?:点|上)?(?:什么|啥|忙)?吗?|不管[吗么]?)/,
  // 现在能用哪些
  /(?:现在|今天|眼下|目前)(?:还)?能(?:用|办|享受|领)(?:的有)?(?:哪些|什么|啥)/,
  // 有没有钱拿, 有补贴领吗
  /有没有(?:什么|啥)?(?:钱|补贴|好处)(?:可以|能|好)?[领拿]/,
  /有(?:钱|补贴)(?:可以|能)?[领拿]吗/,
  // 有没有啥补助: at the end, where no matter is named after it
  new RegExp(`有没有(?:什么|啥|哪些|点|好)*${HELP}(?:政策|的)?[吗呢么]?[?？。!！]*$`),
];

/** What is had of measures in general, and not of the one in hand: 用什么扫, 拿什么去办. */
const IN_GENERAL = new RegExp(
  `${HELP}|享受[到得]*${WHAT}|还有${WHAT}|有没有.*(?:帮|照顾|路|办法)|政府|国家|现在能`,
);

/**
 * 我能享受哪些政策: everything there is, no matter named.
 * @param hasHand whether something is in hand that the words may be about
 */
export function asksForAll(text: string, hasHand = false): boolean {
  return PATTERNS.some((pattern) => pattern.test(text)) && (!hasHand || IN_GENERAL.test(text));
}
