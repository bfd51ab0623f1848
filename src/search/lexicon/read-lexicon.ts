import * as z from 'zod';
import type { Fault } from '../../knowledge/fault.ts';
import { type ParsedBefore, readYaml } from '../../knowledge/reading/read-yaml.ts';
import {
  conceptsFileSchema,
  type Lexicon,
  type NeighbourGroup,
  neighbourGroupSchema,
  outsideSchema,
  type Situation,
  situationSchema,
  talkSchema,
} from './lexicon.ts';

/** The lexicon as far as it could be read, and every fault found. */
export interface LexiconReading {
  readonly lexicon: Lexicon;
  readonly faults: readonly Fault[];
}

/**
 * Reads the language files of the knowledge folder.
 * @param files texts by path below `knowledge/`
 * @param measures ids that situations may name
 */
export function readLexicon(
  files: ReadonlyMap<string, string>,
  measures: ReadonlySet<string>,
  before?: ParsedBefore,
): LexiconReading {
  const faults: Fault[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>, empty: T): T => {
    const text = files.get(file);
    if (text === undefined) {
      faults.push({ file, message: '没有这个文件', remedy: '从版本库里取回来。' });
      return empty;
    }
    const result = readYaml(file, text, schema, before);
    if (result.kind === 'ok') return result.value;
    faults.push(...result.faults);
    return empty;
  };
  const { concepts, shapes, documents } = read('lexicon.yaml', conceptsFileSchema, {
    concepts: {},
    shapes: [],
    documents: {},
  });
  const filesIn = (folder: string) =>
    [...files.keys()].filter((file) => new RegExp(`^${folder}/[^/]+\\.yaml$`).test(file));
  const situations = filesIn('situations').flatMap((file) =>
    read(file, z.array(situationSchema), []).map((situation) => ({ ...situation, file })),
  );
  const outside = filesIn('outside').flatMap((file) => read(file, z.array(outsideSchema), []));
  const neighbours = read('neighbours.yaml', z.array(neighbourGroupSchema), []);
  const talk = read('talk.yaml', z.array(talkSchema), []);

  faults.push(...situationFaults(situations, measures), ...neighbourFaults(neighbours, situations));
  const known = situations.map(({ topic, measures: named, say }) => ({
    topic,
    measures: named.filter((id) => measures.has(id)),
    say,
  }));
  return {
    lexicon: { concepts, shapes, documents, situations: known, outside, neighbours, talk },
    faults,
  };
}

/** Measures that have no record, and matters that stand in two places. */
function situationFaults(
  situations: readonly (Situation & { readonly file: string })[],
  measures: ReadonlySet<string>,
): Fault[] {
  const firstFile = new Map<string, string>();
  return situations.flatMap(({ topic, measures: named, file }) => {
    const faults = named
      .filter((id) => !measures.has(id))
      .map((id) => ({
        file,
        message: `主题 ${topic} 提到的措施 ${id} 没有记录`,
        remedy: '改成已有的措施编号，或者先写这条措施。',
        missing: id,
      }));
    const other = firstFile.get(topic);
    firstFile.set(topic, file);
    if (other === undefined) return faults;
    return [
      ...faults,
      {
        file,
        message: `主题 ${topic} 在 ${other} 里已经有了`,
        remedy: '把两处的说法并到一处。',
      },
    ];
  });
}

/** Nearest matters that `situations/` does not have. */
function neighbourFaults(
  groups: readonly NeighbourGroup[],
  situations: readonly Situation[],
): Fault[] {
  const topics = new Set(situations.map(({ topic }) => topic));
  return groups.flatMap(({ nouns, named }) =>
    [...nouns, ...named].flatMap(({ noun, near }) =>
      near
        .filter((topic) => !topics.has(topic))
        .map((topic) => ({
          file: 'neighbours.yaml',
          message: `${noun} 挨着的 ${topic} 在 situations 里没有`,
          remedy: '写 situations/*.yaml 里已有的 topic。',
        })),
    ),
  );
}
