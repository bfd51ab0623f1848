import type { Numeral } from './numeral.ts';
import {
  DIGITS,
  FIGURE,
  MORE,
  NOT_A_TAIL,
  POINT,
  RUN,
  SPACED_UNIT,
  TENS,
  UNITS,
  YEAR_READ_OUT,
} from './numeral-signs.ts';

/** The number that begins here, in figures, spelled or read out, its units with it; null where none does. */
export const parseNumeral = (text: string, start: number): Numeral | null =>
  NUMERIC.test(text.charAt(start)) ? new Parser(text, start).parse() : null;

/** What a number may begin with; units stand behind a blank too. */
const NUMERIC = new RegExp(`[\\s\\d${[DIGITS, UNITS, TENS].flatMap(Object.keys).join('')}]`);

/** The last place said: 10 000 of 150 000, so that 十五万多 ends before 十六万. */
export function lastPlace(value: number): number {
  let place = 1;
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10;
  return place;
}

/** 三四, 三五: neighbours in one breath; 七九 is none. */
export const arePair = (first: number, second: number): boolean =>
  first > 0 && (second === first + 1 || (first === 3 && second === 5));

/** One pass over the characters; both ends of the range are counted side by side. */
class Parser {
  private readonly text: string;
  private readonly start: number;
  private at: number;
  /** what 万 and 亿 have closed */
  private total: readonly [number, number] = [0, 0];
  /** what 十, 百 and 千 have gathered since */
  private section: readonly [number, number] = [0, 0];
  private digit: readonly [number, number] | null = null;
  private isSingle = false;
  private sectionUnit = Number.POSITIVE_INFINITY;
  private lastUnit = 1;
  private scale = 1;
  private open = false;
  private lowOpen = false;
  private form: Numeral['form'] = 'digits';

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  parse(): Numeral | null {
    let going = true;
    while (going) {
      const before = this.at;
      going = this.readUnit() || this.readZero() || this.readDigit() || this.readMore();
      if (this.form === 'read-out' && this.at > before) break;
    }
    if (this.at === this.start) return null;
    this.readPoint();
    this.readHalf();
    const tail = this.tailUnit();
    const [low = 0, high = 0] = [0, 1].map((end) => {
      const digit = this.digit?.[end] ?? 0;
      return round((this.total[end] ?? 0) + (this.section[end] ?? 0) + digit * tail);
    });
    const { start, at: end, lowOpen, open: highOpen, scale } = this;
    const form = high > low && this.form !== 'digits' ? 'vague' : this.form;
    const bounds = { low, high, lowOpen, highOpen, approximate: false };
    return { start, end, ...bounds, form, scaled: scale > 1, scale };
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private readDigit(): boolean {
    if (this.digit !== null) return false;
    const figure = this.match(FIGURE);
    if (figure !== null) return this.takeFigure(figure);
    const tens = TENS[this.text[this.at] ?? ''];
    if (tens !== undefined && this.section[0] === 0) {
      this.section = [tens, tens];
      this.sectionUnit = 10;
      this.lastUnit = 10;
      this.scale = Math.max(this.scale, 10);
      return this.take(1, 'spelled');
    }
    const run = this.match(RUN);
    return run !== null && this.takeRun(run);
  }

  private takeFigure(figure: string): boolean {
    const value = Number(figure.replaceAll(',', ''));
    if (this.lastUnit > 1) {
      if (value >= this.lastUnit || this.isTaken(figure.length)) return false;
    }
    this.digit = [value, value];
    this.isSingle = figure.length === 1;
    return this.take(figure.length, this.form);
  }

  private takeRun(run: string): boolean {
    const [first = 0, second = 0] = [...run].map((char) => DIGITS[char] ?? 0);
    const isStart = this.at === this.start;
    if (run.length === 2 && arePair(first, second)) {
      if (this.lastUnit >= 100 && this.isTaken(2)) return false;
      this.digit = [first, second];
      this.isSingle = true;
      return this.take(2, 'spelled');
    }
    if (isStart && run.length > 1) {
      const value = Number([...run].map((char) => DIGITS[char]).join(''));
      this.digit = [value, value];
      return this.take(run.length, 'read-out');
    }
    // 贷款九百万二〇二二年: a year read out begins.
    if (this.lastUnit >= 100 && (this.isTaken(1) || YEAR_READ_OUT.test(this.text.slice(this.at))))
      return false;
    this.digit = [first, first];
    // 三十万一块 is one yuan more.
    this.isSingle = !(this.lastUnit >= 10_000 && this.text.startsWith('一块', this.at));
    return this.take(1, 'spelled');
  }

  private isTaken(length: number): boolean {
    // 三万五万 are two numbers.
    if ((UNITS[this.text[this.at + length] ?? ''] ?? 0) >= this.lastUnit) return true;
    NOT_A_TAIL.lastIndex = this.at + length;
    return this.lastUnit >= 100 && NOT_A_TAIL.test(this.text);
  }

  /** 一百零五, 一万零五百: nothing after 零 is a tail. */
  private readZero(): boolean {
    const char = this.text[this.at];
    if (this.lastUnit === 1 || this.digit !== null || (char !== '零' && char !== '〇'))
      return false;
    RUN.lastIndex = this.at + 1;
    FIGURE.lastIndex = this.at + 1;
    if (!RUN.test(this.text) && !FIGURE.test(this.text) && this.text[this.at + 1] !== '十')
      return false;
    // 十万零五千: behind 万 all places are free.
    if (this.lastUnit < 10_000) this.sectionUnit = Math.min(this.sectionUnit, 1000);
    this.lastUnit = 1;
    return this.take(1, 'spelled');
  }

  private readUnit(): boolean {
    const said = this.match(SPACED_UNIT);
    if (said === null) return false;
    const unit = UNITS[said.trim()] ?? 1;
    const isTen = unit === 10;
    if (this.digit === null && !(isTen && this.sectionUnit > 10) && unit < 10_000) return false;
    const gathered = this.digit ?? (isTen ? [1, 1] : null);
    if (unit < 10_000) {
      if (gathered === null || unit >= this.sectionUnit) return false;
      this.section = [this.section[0] + gathered[0] * unit, this.section[1] + gathered[1] * unit];
      this.sectionUnit = unit;
    } else if (!this.closeSection(unit)) return false;
    this.digit = null;
    this.lastUnit = unit;
    this.scale = Math.max(this.scale, unit);
    return this.take(
      said.length,
      this.form === 'digits' && /[kw]/.test(said) ? 'digits' : 'spelled',
    );
  }

  /** 万 takes what came since 亿, 亿 takes all. */
  private closeSection(unit: number): boolean {
    const value = [0, 1].map((end) => (this.section[end] ?? 0) + (this.digit?.[end] ?? 0));
    const [low = 0, high = 0] = value;
    if (unit === 10_000) {
      if (high === 0 || this.total[0] % 100_000_000 !== 0) return false;
      this.total = [this.total[0] + low * unit, this.total[1] + high * unit];
    } else {
      if (high + this.total[1] === 0) return false;
      this.total = [(this.total[0] + low) * unit, (this.total[1] + high) * unit];
    }
    this.section = [0, 0];
    this.sectionUnit = Number.POSITIVE_INFINITY;
    return true;
  }

  /** 三十多, 3000多, 十来, 二十几: what is said and up to the next of its last place. */
  private readMore(): boolean {
    if (this.open || this.at === this.start) return false;
    const said = this.match(MORE);
    if (said === null) return false;
    if (this.digit === null) {
      if (this.lastUnit === 1) return false;
      const isTotal = this.lastUnit >= 10_000;
      const [low, high] = isTotal ? this.total : this.section;
      const widened: readonly [number, number] = [low, high + this.lastUnit];
      if (isTotal) this.total = widened;
      else this.section = widened;
    } else {
      const [low, high] = this.digit;
      const place = lastPlace(high);
      if (place < 10 || this.lastUnit > 1) return false;
      this.digit = [low, high + place];
    }
    this.open = true;
    if (said === '几') this.firstOfSeveral();
    this.lowOpen = said.startsWith('多') || said === '余';
    return this.take(said.length, 'spelled');
  }

  /** 十几 starts at eleven, 十几万 at 110 000. */
  private firstOfSeveral(): void {
    const step = this.lastUnit >= 10 && this.digit === null ? this.lastUnit / 10 : 1;
    if (this.lastUnit >= 10_000) this.total = [this.total[0] + step, this.total[1]];
    else if (this.digit !== null) this.digit = [this.digit[0] + step, this.digit[1]];
    else this.section = [this.section[0] + step, this.section[1]];
  }

  /** 二十七点三, 零点77; a unit may follow: 一点五万. */
  private readPoint(): void {
    if (this.open || (this.form !== 'spelled' && this.form !== 'read-out')) return;
    POINT.lastIndex = this.at;
    const found = POINT.exec(this.text);
    if (found === null) return;
    const places = [...(found[1] ?? '')].map((char) => DIGITS[char] ?? char).join('');
    const whole = this.section[0] + (this.digit?.[0] ?? 0);
    const value = Number(`${whole}.${places}`);
    this.section = [0, 0];
    this.sectionUnit = Number.POSITIVE_INFINITY;
    this.digit = [value, value];
    this.lastUnit = 1;
    this.take(found[0].length, 'spelled');
    if (this.readUnit()) this.readMore();
  }

  /** 两万半 */
  private readHalf(): void {
    if (this.open || this.digit !== null || this.lastUnit < 100 || this.text[this.at] !== '半')
      return;
    if (/^[年个天月]/.test(this.text.slice(this.at + 1, this.at + 2))) return;
    this.digit = [5, 5];
    this.isSingle = true;
    this.take(1, 'spelled');
  }

  /** 三万五: a bare last digit stands one place below; 三万零五 and 3万2000 say it all. */
  private tailUnit(): number {
    return this.isSingle && this.digit !== null && this.lastUnit >= 100 ? this.lastUnit / 10 : 1;
  }

  private take(length: number, form: Numeral['form']): boolean {
    this.at += length;
    this.form = form;
    return true;
  }
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
