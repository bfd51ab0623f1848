import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';

const FILE = 'matters.yaml';

/** Every noun brings up one matter, and the themes that a matter names exist. */
export function checkMatterNames({ matterNames, themes }: Knowledge): Fault[] {
  const known = new Set<string>(themes.map(({ id }) => id));
  const holders = new Map<string, string>();
  return matterNames.flatMap(({ label, nouns, themes: own }) => {
    const fault = (message: string, remedy: string): Fault => ({ file: FILE, message, remedy });
    const twice = [label, ...nouns].flatMap((noun) => {
      const holder = holders.get(noun);
      holders.set(noun, label);
      return holder === undefined
        ? []
        : [fault(`“${noun}”在“${holder}”和“${label}”里都有`, '一个叫法只留在一条里。')];
    });
    const unknown = own
      .filter((id) => !known.has(id))
      .map((id) => fault(`“${label}”的主题 ${id} 不存在`, '改成 themes.yaml 里有的编号。'));
    return [...twice, ...unknown];
  });
}
