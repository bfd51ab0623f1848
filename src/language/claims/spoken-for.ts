import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Person } from '../utterance.ts';

/** 我就一个小个体, 我四十七, 店是我在管, 执照是我名下: the speaker tells of himself; 我爸 and 我想问 do not. */
const OF_HIMSELF =
  /(?:^|[\s，,。；、]|店是?|执照是?)(?:我|俺|咱|阿拉|伢)(?!们?(?:家|屋里)?的?(?:那口子|男人|婆娘|爱人|对象|[爸妈爹娘公婆父母儿女媳丈岳孩娃爷奶外孙侄舅姑姨叔伯婶嫂表堂哥弟姐妹大二三小老朋同邻])|们?(?:就是|是)?(?:来|想|要)?(?:帮|替|代|问|打听|听|看|不懂|不晓得|不会|记得|觉得|讲|说))/;

/** 表妹, 我弟: kin of whom one tells; neighbours, customers and friends are talked of, and not asked for. */
const KIN =
  /(?:^|[\s，,。；、])(?:我|俺|咱)?(?:们?家)?[那这]?个?[表堂大小二三老亲]?(?:[哥弟姐妹叔舅姨姑伯婶嫂]|侄[子女]|外甥|女婿|[爷奶]奶?|外[公婆])/;

/** Nobody is asked for where nothing is asked. */
const ASKS = /[?？吗么呢啥咋哪几伐]|怎|多少|能不|能否|有没|可不|要不|想问|打听|不[。！\s]*$/;

/**
 * 我家那口子登记失业满八个月，五月份支了个早餐铺，个体: who tells of nobody's shop but a husband's, a mother's
 * or a cousin's asks for them, and what is told is theirs.
 * @param ofAShop the facts that say that somebody keeps a shop
 * @param isBegun whether the speaker's own case was told before: then a cousin is somebody else
 */
export function spokenFor(
  claims: readonly FoundClaim[],
  text: string,
  ofAShop: ReadonlySet<string>,
  isBegun: boolean,
): readonly FoundClaim[] {
  if (OF_HIMSELF.test(text) || !ASKS.test(text)) return claims;
  const close: readonly Person[] = isBegun || !KIN.test(text) ? ['family'] : ['family', 'other'];
  const isTheirs = ({ whose, mood }: FoundClaim): boolean =>
    mood === 'fact' && close.includes(whose);
  const told = claims.filter(({ mood, denied }) => mood === 'fact' && !denied);
  const begin = Math.min(...told.filter(isTheirs).map(({ from }) => from));
  // 我表妹毕业两年，在广州开了个奶茶店: nobody else is named as its keeper.
  const keepsShop = told.some(
    (claim) =>
      ofAShop.has(claim.fact) &&
      (isTheirs(claim) || (claim.fact === 'trade' && claim.from > begin)),
  );
  return keepsShop
    ? claims.map((claim) => (isTheirs(claim) ? { ...claim, whose: 'owner' } : claim))
    : claims;
}
