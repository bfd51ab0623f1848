/** Words that are read back: an owner may say them, a button sends them. */

export const UNKNOWN_LABEL = '不清楚';

/** asks for what waits */
export const CONTINUE = '继续';
export const SHOW_RESULT = '直接看结果';
export const UNDO = '上一步';
export const RESTART = '重新开始';
export const FORGET = '删除我的记录';
/** Asks for the verdict of a lapsed measure at the time it held. */
export const WAS_I_ELIGIBLE = '当时我符合吗';
/** Asks, where what was found has lapsed, for what holds today. */
export const WHAT_HOLDS = '现在能用哪些';

/** What the second layer is asked for by. */
export const ASPECT_SAYINGS = {
  materials: '要带什么',
  steps: '怎么办',
  whom: '打给谁',
  calculation: '怎么算',
  source: '原文依据',
} as const;
