const LEAD =
  /^(嗯+|恩+|哦|噢|啊|呃|那个?|好像|应该|大概|可能|其实|我们?|咱们?|俺|店里|就|也|都|还|算|肯定|当然|确实|当时|以前|现在)+/;
const TAIL = /(啊|呀|呢|了|吧|哦|喔|哈|哒|的|嘛|呗|咯|嘞|噻|啦|过)+$/;
const YES =
  /^(是|是是|对|对对|对头|有|有有|嗯|恩|没错|yes|y|ok|要|会|可以|符合|能|行|好|受|确实|肯定|当然|必须|必|有一点|有一些|有点|有一个|一样|正是)$/i;
const NO =
  /^(不|不是|没|没有|无|否|不算|不对|不会|不能|不行|不符合|不要|没得|木有|冇|未|哪有|哪里有|从来没有?|从没|一点没有?|完全没有?|no|n|not|nope)$/i;

/** A bare yes or no as people say it: 嗯, 有的有的, 好像没有吧; null for all else. */
export function readYesNo(text: string): boolean | null {
  const bare = text.replace(/[\s，,。.!！~～、]/g, '');
  const candidates = [bare, bare.replace(LEAD, ''), bare.replace(LEAD, '').replace(TAIL, '')];
  candidates.push(bare.replace(TAIL, ''), halved(bare), halved(bare).replace(TAIL, ''));
  if (candidates.some((one) => NO.test(one))) return false;
  if (candidates.some((one) => YES.test(one))) return true;
  return /^(嗯+|恩+|啊嗯)$/.test(bare) ? true : null;
}

/** 有的有的 → 有的. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half !== '' && half + half === text ? half : text;
}
