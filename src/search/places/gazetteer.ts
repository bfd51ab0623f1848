import type { Region } from '../../knowledge/schema/vocabulary.ts';
import type { Place } from '../understanding.ts';
import { shortNameOf } from './short-name.ts';

/** All places of China in two strings, as the build writes them. */
export interface RegionTable {
  /** `110000北京市|100北京市|东城区|西城区|3朝阳区…` in the order of the codes; see `placesOf` */
  readonly places: string;
  /** short names that are ordinary words too and need their suffix: 资源|合作 */
  readonly ordinary: string;
}

/** Every place as code and name: of each code only the step from the one before is written, where it is not 1. */
export function placesOf({ places }: Pick<RegionTable, 'places'>): (readonly [string, string])[] {
  let code = 0;
  return places.split('|').map((entry) => {
    const step = /^\d*/.exec(entry)?.[0] ?? '';
    code += step === '' ? 1 : Number(step);
    return [String(code), entry.slice(step.length)];
  });
}

/** One way to read the characters from some position on as a place. */
export interface PlaceForm {
  readonly length: number;
  readonly codes: readonly string[];
  /** the name with its suffix, or a form of `regions.yaml`: trusted in free text */
  readonly certain: boolean;
  /** an ordinary word too (白云), trusted only behind the place that it lies in */
  readonly ordinary: boolean;
}

export interface Gazetteer {
  readonly nameOf: (code: string) => string | undefined;
  /** readings of the text from `at` on, longest first */
  readonly formsAt: (text: string, at: number) => readonly PlaceForm[];
  readonly codesOf: (form: string) => readonly string[];
  readonly place: (code: string) => Place | null;
  /** whether it is a place of `regions.yaml` */
  readonly isOwn: (code: string) => boolean;
}

/** Cities by what their people call them, where that is no beginning of the name. */
const CALLED: readonly (readonly [string, string])[] = [
  ['呼市', '150100'],
  ['乌市', '650100'],
  ['哈市', '230100'],
  ['齐市', '230200'],
];

const NO_FORMS: readonly PlaceForm[] = [];

/**
 * Places by name and by code, in short forms too.
 * @param regions those of the papers, with the words people use for them
 */
export function createGazetteer(table: RegionTable, regions: readonly Region[]): Gazetteer {
  const names = new Map<string, string>();
  const codes = new Map<string, string[]>();
  const certain = new Set<string>();
  const ordinary = new Set(table.ordinary.split('|'));
  const longestBy = new Map<string, number>();
  const note = (form: string) => {
    const first = form.slice(0, 2);
    longestBy.set(first, Math.max(longestBy.get(first) ?? 0, form.length));
  };
  const add = (form: string, code: string) => {
    note(form);
    const known = codes.get(form);
    if (known === undefined) codes.set(form, [code]);
    else if (!known.includes(code)) known.push(code);
  };
  for (const [code, name] of placesOf(table)) {
    // 110100 repeats 110000: a municipality is one place.
    if (names.get(`${code.slice(0, 2)}0000`) === name && code.endsWith('0100')) continue;
    names.set(code, name);
    add(name, code);
    if (name.length > 2) certain.add(name);
    const short = shortNameOf(name);
    if (short !== name) add(short, code);
  }
  for (const [form, code] of CALLED) {
    add(form, code);
    certain.add(form);
  }
  // The project's own places come first: 柯桥 is Shaoxing's whatever else is called so.
  for (const region of regions) {
    names.set(region.code, region.name);
    for (const form of [region.name, ...region.aliases]) {
      note(form);
      codes.set(form, [region.code]);
      certain.add(form);
      ordinary.delete(form);
    }
  }

  const own = new Set<string>(regions.map(({ code }) => code));
  const formsAt = (text: string, at: number): readonly PlaceForm[] => {
    const longest = longestBy.get(text.slice(at, at + 2));
    if (longest === undefined) return NO_FORMS;
    const forms: PlaceForm[] = [];
    for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
      const form = text.slice(at, at + length);
      const found = codes.get(form);
      if (found === undefined) continue;
      forms.push({
        length,
        codes: found,
        certain: certain.has(form),
        ordinary: ordinary.has(form),
      });
    }
    return forms;
  };
  return {
    nameOf: (code) => names.get(code),
    formsAt,
    codesOf: (form) => codes.get(form) ?? [],
    isOwn: (code) => own.has(code),
    place: (code) => {
      const name = names.get(code);
      return name === undefined ? null : { code, name };
    },
  };
}
