const PEOPLES =
  '壮族|回族|藏族|维吾尔族?|(?<!内)蒙古族?|苗族|侗族|土家族|彝族|布依族|满族|朝鲜族|白族|傣族|哈尼族|瑶族|畲族|黎族|羌族|仡佬族|水族|傈僳族|佤族|拉祜族|纳西族|景颇族|柯尔克孜族?|哈萨克族?|土族|撒拉族|保安族|东乡族|裕固族|锡伯族?|塔吉克族?|达斡尔族|毛南族|仫佬族|普米族|怒族|独龙族|布朗族|各族';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治(?:区|州|县|旗)$`);
const SUFFIX = /(?:特别行政区|地区|(?<=..)新区|省|市|区|县|旗|盟)$/;

/** A place's name as people say it: 柯桥区 → 柯桥, 景宁畲族自治县 → 景宁, 城区 → 城区. */
export function shortNameOf(name: string): string {
  const pattern = name.includes('自治') && AUTONOMOUS.test(name) ? AUTONOMOUS : SUFFIX;
  const bare = name.replace(pattern, '');
  return bare.length >= 2 ? bare : name;
}
