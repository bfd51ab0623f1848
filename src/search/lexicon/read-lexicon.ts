import { z } from 'zod';
import type { Fault } from '../../knowledge/fault.ts';
import { readYaml } from '../../knowledge/read-yaml.ts';
import {
  conceptsFileSchema,
  type Lexicon,
  outsideSchema,
  saidSchema,
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
): LexiconReading {
  const faults: Fault[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>, empty: T): T => {
    const text = files.get(file);
    if (text === undefined) {
      faults.push({ file, message: '没有这个文件', remedy: '从版本库里取回来。' });
      return empty;
    }
    const result = readYaml(file, text, schema);
    if (result.kind === 'ok') return result.value;
    faults.push(...result.faults);
    return empty;
  };
  const { concepts, shapes, documents, business } = read('lexicon.yaml', conceptsFileSchema, {
    concepts: {},
    shapes: [],
    documents: {},
    business: [],
  });
  const said = read('said.yaml', z.array(saidSchema), []);
  const situations = read('situations.yaml', z.array(situationSchema), []);
  const outside = read('outside.yaml', z.array(outsideSchema), []);
  const talk = read('talk.yaml', z.array(talkSchema), []);

  for (const { topic, measures: named } of situations) {
    for (const id of named.filter((measure) => !measures.has(measure))) {
      faults.push({
        file: 'situations.yaml',
        message: `主题 ${topic} 提到的措施 ${id} 没有记录`,
        remedy: '改成已有的措施编号，或者先写这条措施。',
      });
    }
  }
  const known = situations.map((situation) => ({
    ...situation,
    measures: situation.measures.filter((id) => measures.has(id)),
  }));
  return {
    lexicon: { concepts, shapes, documents, business, situations: known, outside, talk, said },
    faults,
  };
}
