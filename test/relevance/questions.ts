import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question with what it should lead to. */
export interface Case {
  /** `elsewhere`: about a place without papers; answered by what is done nationally or elsewhere */
  readonly kind: 'policy' | 'refuse' | 'contact' | 'elsewhere';
  /** measure ids, a refusal kind, or agency and desk ids: any of them is right */
  readonly gold: readonly string[];
  readonly voice: string;
  readonly text: string;
}

const folder = import.meta.dirname;

function rows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The measures of all papers that answer a matter alike, and those of them that hold today. */
interface GoldGroup {
  readonly ids: readonly string[];
  readonly today: readonly string[];
}

function goldGroups(): Map<string, GoldGroup> {
  return new Map(
    rows(join(folder, 'gold-groups.tsv')).map(([name = '', ids = '', today = '']) => [
      name,
      { ids: ids.split(' '), today: today.split(' ').filter((id) => id !== '') },
    ]),
  );
}

/** A year before the papers that hold today, or the time of the epidemic. */
const BYGONE =
  /(?:20|二[〇零]|^|[^\d])(?:1\d|20|21|22|二[〇零一二])年|二[〇零]二[〇零一二]|202[0-2]|疫情|封控|前年|那年|当年/;

/** Reads one set: `open`, `sealed`, or a path. */
export function readCases(set: string): Case[] {
  const groups = goldGroups();
  const file = set.includes('/') ? set : join(folder, `questions-${set}.tsv`);
  return rows(file).map(([kind, gold = '', voice = '', text = '']) => ({
    kind: gold === 'outside-place' ? 'elsewhere' : (kind as Case['kind']),
    gold: gold.split(' ').flatMap((name) => {
      const group = groups.get(name);
      if (group === undefined) return [name];
      return BYGONE.test(text) ? group.ids : [...group.ids, ...group.today];
    }),
    voice,
    text,
  }));
}
