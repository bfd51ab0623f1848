import { findMatters } from '../../knowledge/find/find-matters.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { WHOLE_COUNTRY } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure, yearOf } from '../lookup.ts';

/** What a list is narrowed to by the words that ask for it; what is null narrows nothing. */
export interface ListScope {
  /** years of papers, both included */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** only what the papers of the whole country give, or only what the place's own do */
  readonly reach: 'national' | 'local' | null;
  /** topics, with how they are called: 税 */
  readonly topic: { readonly label: string; readonly themes: ReadonlySet<string> } | null;
}

/** 2020年那批还有效吗, 21年前后有啥: the papers of a year, and no matter of them. */
const BATCH =
  /((?:20)?\d{2})年?(?:的|出的|发的|搞的)?(前后|左右|上下)?(?:的)?(?:那会儿?|那时候?|那阵子?|当时)?(?:的)?(?:那|这)?(?:一)?(?:[批些]|(?:扶持|优惠|纾困)?(?:政策|优惠|补贴|措施|文件)|(?:都)?有(?:啥|什么|哪些))/;

/** 税上还有啥, 社保方面有什么优惠, 贷款这块能用哪些 */
const OF_TOPIC =
  /(?:^|[，,。\s])(?:那|那么|还有|我|我们|问下|请问)*([\u4e00-\u9fff]{1,6}?)(?:上头?|上面|方面|这方面|这块|那块|这一块|这头|类|里头)?(?:的)?(?:现在|目前|今年|总|都|还|另外)*(?:有|能用|可以用|能享受|能减)(?:的)?(?:都|还)?(?:有)?(?:点|些)?(?:别的)?(?:啥|什么|哪些)(?:别的)?(?:优惠|政策|照顾|好处|能用的?|可以用的?|减免)?(?:政策)?(?:吗|呢|没有|没|不)?[?？。!！]*$/;

/** 那我要交什么税, 开店要交哪几种税 */
const DUE =
  /(?:要|得|该|用)?[交缴](?:什么|啥|哪些|哪几[种样个])(税|费|社保)(?:呢|啊|呀|的|么|吗)*[?？。!！]*$/;

/** 全国都能用的有哪些 */
const NATIONAL =
  /(?:全国|国家(?:统一|层面))(?:统一|性|都|层面|那边|上)*(?:能用|可以用|通用|适用|有效)?的?(?:政策)?(?:都|还)?有?(?:哪些|什么|啥)/;

/** 重庆自己的政策呢, 我们本地有没有 */
const LOCAL =
  /(?:自己|本地|当地|我们这[里边儿]?|我们(?:区|县|市)里?)(?:的|出的|有没有|有)(?:扶持|优惠)?(?:政策|优惠|补贴|文件|措施)/;

/** What the words that ask for a list narrow it to; null where they ask for no list of that kind. */
export function listScope(words: string, { knowledge }: Pick<Deps, 'knowledge'>): ListScope | null {
  const batch = BATCH.exec(words);
  const reach = NATIONAL.test(words) ? 'national' : LOCAL.test(words) ? 'local' : null;
  const noun = DUE.exec(words)?.[1] ?? OF_TOPIC.exec(words)?.[1];
  const topic = noun === undefined ? null : topicNamed(noun, knowledge);
  if (batch === null && reach === null && topic === null) return null;
  return { years: batch === null ? null : yearsOf(batch), reach, topic };
}

function yearsOf([, said = '', around]: RegExpExecArray): { from: number; to: number } {
  const year = Number(said.length === 2 ? `20${said}` : said);
  return around === undefined ? { from: year, to: year } : { from: year - 1, to: year + 1 };
}

/** The topics of a noun that is nothing else; of one that names a whole group all of that group. */
function topicNamed(noun: string, knowledge: Knowledge): ListScope['topic'] {
  const { matterNames } = knowledge;
  const [found] = findMatters(noun, matterNames).filter(({ from }) => from === 0);
  const matter = found?.matter ?? matterNames.find((one) => one.label === noun);
  if (matter === undefined) return null;
  const { label, id, themes } = matter;
  return { label, themes: new Set([...themes, ...themesOfGroup(id, knowledge)]) };
}

/** The topics of a group of topics: tax, rent, loans. */
export const themesOfGroup = (group: string, { themes }: Knowledge): readonly string[] =>
  themes.filter((one) => one.group === group).map(({ id }) => id);

/** Whether a measure is within the scope. */
export function isWithin(measure: Measure, scope: ListScope, deps: Deps): boolean {
  const { years, reach, topic } = scope;
  const year = yearOf(measure, deps);
  const isNational = documentOfMeasure(measure, deps).region === WHOLE_COUNTRY;
  return (
    (years === null || (year !== undefined && years.from <= year && year <= years.to)) &&
    (reach === null || isNational === (reach === 'national')) &&
    (topic === null || measure.themes.some((theme) => topic.themes.has(theme)))
  );
}
