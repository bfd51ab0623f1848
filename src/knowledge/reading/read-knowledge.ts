import * as z from 'zod';
import { checkFaq } from '../checks/faq.ts';
import { checkMatterNames, checkTerms } from '../checks/names.ts';
import { checkReferences } from '../checks/references.ts';
import { compileMeasure } from '../compile-measure.ts';
import { type Fault, ownFaults, type Unread } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';
import { memoizeWeak } from '../memoize.ts';
import { agencySchema } from '../schema/agency.ts';
import { callWordSchema } from '../schema/call-word.ts';
import { documentSchema } from '../schema/document.ts';
import { factSchema } from '../schema/fact.ts';
import { documentOf } from '../schema/ids.ts';
import { type Measure, measureSchema } from '../schema/measure.ts';
import {
  consequenceSchema,
  dialectSchema,
  frameSchema,
  noReplies,
  phraseSchema,
  repliesSchema,
  requestFrameSchema,
  wordClassesSchema,
} from '../schema/speech.ts';
import { termSchema } from '../schema/term.ts';
import { troubleSchema } from '../schema/trouble.ts';
import {
  eventSchema,
  groupSchema,
  industrySchema,
  matterNameSchema,
  regionSchema,
  themeSchema,
} from '../schema/vocabulary.ts';
import { type ParsedBefore, type ReadResult, readYaml } from './read-yaml.ts';

/** Texts of the knowledge folder by path below it: `measures/sx2020/sx2020-03.yaml`. */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** What reading gives: the knowledge as far as it could be read, and every fault found. */
export interface KnowledgeReading {
  readonly knowledge: Knowledge;
  readonly faults: readonly Fault[];
  /** where each measure stands, for faults found later */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly unread: Unread;
}

/**
 * Reads and checks the whole knowledge folder. What is faulty is left out of `knowledge`, so that one
 * slip does not hide the others, and what names it in vain is no fault.
 * @param revision hash of the files, see `Knowledge.revision`
 */
export function readKnowledge(
  files: KnowledgeFiles,
  revision: string,
  before?: ParsedBefore,
): KnowledgeReading {
  const faults: Fault[] = [];
  const fileOf = new Map<string, string>();
  const unread = new Set<string>();

  /** All entries of the list files whose path matches, in path order. */
  const lists = <T>(pattern: RegExp, schema: z.ZodType<T>): T[] =>
    each(pattern, listOf(schema)).flatMap(({ value }) => value);
  const each = <T>(pattern: RegExp, schema: z.ZodType<T>): { file: string; value: T }[] =>
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([file, text]) => {
        if (!pattern.test(file)) return [];
        const result: ReadResult<T> = readYaml(file, text, schema, before);
        if (result.kind === 'ok') return [{ file, value: result.value }];
        faults.push(...result.faults);
        for (const id of result.unread) unread.add(id);
        return result.value === null ? [] : [{ file, value: result.value }];
      });

  const documents = each(/^documents\/[^/]+\.yaml$/, documentSchema).map(({ value }) => value);
  const byId = new Map(documents.map((document) => [document.id as string, document]));
  const measures: Measure[] = [];
  for (const { file, value } of each(/^measures\/[^/]+\/[^/]+\.yaml$/, measureSchema)) {
    const [, folder, name] = /^measures\/([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
    if (name !== value.id || folder !== documentOf(value.id)) {
      faults.push({
        file,
        message: `编号 ${value.id} 和文件名对不上`,
        remedy: `文件放在 measures/${documentOf(value.id)}/${value.id}.yaml`,
      });
    }
    const document = byId.get(documentOf(value.id));
    if (document === undefined) {
      faults.push({
        file,
        message: `没有文件 ${documentOf(value.id)}`,
        remedy: `先写 documents/${documentOf(value.id)}.yaml`,
        missing: documentOf(value.id),
      });
      unread.add(value.id);
      continue;
    }
    fileOf.set(value.id, file);
    measures.push(compileMeasure(value, document));
  }

  const knowledge: Knowledge = {
    revision,
    documents,
    measures: inSourceOrder(
      measures,
      documents.map((document) => document.id),
    ),
    facts: lists(/^facts(\/[^/]+)?\.yaml$/, factSchema),
    agencies: lists(/^agencies\/[^/]+\.yaml$/, agencySchema),
    regions: lists(/^regions\.yaml$/, regionSchema),
    industries: lists(/^industries\.yaml$/, industrySchema),
    events: lists(/^events\.yaml$/, eventSchema),
    themes: lists(/^themes\.yaml$/, themeSchema),
    matterNames: lists(/^matters\.yaml$/, matterNameSchema),
    helps: lists(/^helps\.yaml$/, matterNameSchema),
    groups: lists(/^groups\.yaml$/, groupSchema),
    callWords: lists(/^calls\.yaml$/, callWordSchema),
    terms: lists(/^terms\.yaml$/, termSchema),
    troubles: lists(/^troubles\.yaml$/, troubleSchema),
    speech: {
      classes: Object.assign(
        {},
        ...each(/^classes\/[^/]+\.yaml$/, wordClassesSchema).map(({ value }) => value),
      ),
      frames: lists(/^frames\/[^/]+\.yaml$/, frameSchema),
      consequences: lists(/^consequences\.yaml$/, consequenceSchema),
      requests: lists(/^requests\.yaml$/, requestFrameSchema),
      replies: each(/^replies\.yaml$/, repliesSchema)[0]?.value ?? noReplies,
      wordings: Object.assign(
        {},
        ...each(/^wordings\.yaml$/, wordClassesSchema).map(({ value }) => value),
      ),
      phrases: lists(/^phrases\/[^/]+\.yaml$/, phraseSchema),
      dialects: lists(/^dialects\.yaml$/, dialectSchema),
      learned: files.get('learned-replies.txt') ?? '',
    },
  };
  faults.push(
    ...checkReferences(knowledge, fileOf, files),
    ...checkTerms(knowledge),
    ...checkMatterNames(knowledge.matterNames, 'matters.yaml', knowledge),
    ...checkMatterNames(knowledge.helps, 'helps.yaml', knowledge),
    ...checkFaq(knowledge, fileOf),
  );
  const leaning = faults.filter(({ missing }) => missing !== undefined && unread.has(missing));
  const left: Unread = { ids: unread, leaning: new Set(leaning.map(({ file }) => file)) };
  return { knowledge, faults: ownFaults(faults, left), fileOf, unread: left };
}

/** One schema for the lists of each kind, so that what keeps to it is known again. */
const listOf = memoizeWeak((schema: z.ZodType) => z.array(schema)) as <T>(
  schema: z.ZodType<T>,
) => z.ZodType<T[]>;

function inSourceOrder(measures: readonly Measure[], documents: readonly string[]): Measure[] {
  const rank = new Map(documents.map((id, index) => [id, index]));
  const place = (measure: Measure) => rank.get(documentOf(measure.id)) ?? documents.length;
  return [...measures].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
