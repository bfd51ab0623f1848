import type { Unit } from './query-units.ts';

/** 两头各有什么优惠: something is asked for each of the people told of. */
const PARTIES =
  /(?:这|那)?两(?:头|边|家|人|个人|口子)|俩人|我们俩|我俩|咱俩|他俩|各自?(?=有|能|免|减|享|是|可|怎|要|给)|分别/g;
/** 都要交多少税, asked of people and of no matter in particular. */
const ALL = /都(?=要|能|有|可以|怎|交|免|减|算|享)/;
/** A matter of so many topics is none in particular: 税. */
const BROAD = 3;

/** What belongs to one of the parties and stands for that party. */
const PREMISES = '公司|厂子|工厂|厂|店里|店|铺子|单位';

/** 有什么优惠 asks for nothing in particular: of what is told of one, less tax comes first. */
const VAGUE =
  /^(?:都|各|又|还)?(?:有|能|可以)?(?:什么|啥|哪些)?(?:优惠|照顾|好处|政策|扶持|帮扶|说法|减免)?(?:吗|么|没|不|没有|呢)?$/;
const LESS_TAX = '能减税吗';

/** What one of several people tells, with what is asked for each. */
export interface Party {
  readonly units: readonly Unit[];
  /** what is asked, put to the words of the party */
  readonly asked: string;
  /** how the party is named: 我弟, 我那公司; null where it is the speaker */
  readonly name: string | null;
}

/**
 * The people of a message that tells of several and asks for each of them; null for any other message.
 * @param people words for a person beside the speaker
 */
export function splitParties(
  text: string,
  units: readonly Unit[],
  asks: (unit: Unit) => boolean,
  people: readonly string[],
): readonly Party[] | null {
  PARTIES.lastIndex = 0;
  const isAll =
    units.some((unit) => asks(unit) && ALL.test(unit.text)) &&
    units.every(({ matter }) => matter === null || matter.themes.length >= BROAD);
  if (!(PARTIES.test(text) || isAll) || units.some((unit) => unit.matter !== null && !asks(unit)))
    return null;
  const asked = units
    .filter(asks)
    .map((unit) => unit.text.replace(PARTIES, ''))
    .join('，');
  const names = [...people].sort((a, b) => b.length - a.length).join('|');
  const person = new RegExp(`^(?:我|俺|咱|我们)?(?:家)?(?:那|这)?个?(?:${names}|${PREMISES})`);
  const parties: { units: Unit[]; name: string | null }[] = [];
  for (const unit of units.filter((one) => !asks(one) && !one.ofAll)) {
    const name = person.exec(unit.text)?.[0] ?? null;
    const begins = name !== null || /^(?:我|俺|咱)/.test(unit.text);
    const last = parties.at(-1);
    if (begins || last === undefined) parties.push({ units: [unit], name });
    else last.units.push(unit);
  }
  return parties.length < 2 || parties.every(({ name }) => name === null)
    ? null
    : parties.map((party) => ({ ...party, asked: VAGUE.test(asked) ? LESS_TAX : asked }));
}
