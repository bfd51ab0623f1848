import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Condition } from '../schema/condition.ts';
import type { Fact } from '../schema/fact.ts';
import { documentOf } from '../schema/ids.ts';
import type { Clause, Measure } from '../schema/measure.ts';
import { conditionNodes, expressionNodes } from '../walk.ts';

/** What is wrong, and with which id. */
interface Wrong {
  readonly message: string;
  readonly id?: string;
  readonly missing?: string;
}

/**
 * Every id that a record names exists, every fact is used as its type allows, and is used at all.
 * @param fileOf where each measure stands
 * @param files texts by path, for the lines
 */
export function checkReferences(
  knowledge: Knowledge,
  fileOf: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): Fault[] {
  const facts = new Map(knowledge.facts.map((fact) => [fact.id as string, fact]));
  const trades = knowledge.industries.map((industry) => industry.value);
  const desks = new Set(
    knowledge.agencies.flatMap((agency) => agency.desks.map((desk) => desk.id)),
  );
  const agencies = new Set(knowledge.agencies.map((agency) => agency.id));
  const themes = new Set(knowledge.themes.map((theme) => theme.id));
  const events = new Set(knowledge.events.map((event) => event.id));
  const measures = new Set(knowledge.measures.map((measure) => measure.id as string));
  const sections = new Map(
    knowledge.documents.map((document) => [
      document.id as string,
      document.sections.map((section) => section.locator),
    ]),
  );

  const valuesOf = (fact: Fact) =>
    fact.type === 'industry' ? trades : fact.options.map((option) => option.value);

  const ofMeasure = (measure: Measure): Wrong[] => {
    const found: Wrong[] = [];
    const need = (known: ReadonlySet<string>, ids: readonly string[], what: string) => {
      for (const id of ids) if (!known.has(id)) found.push(missing(id, `${what} ${id} 不存在`));
    };
    need(themes, measure.themes, '主题');
    need(desks, measure.contacts, '联系方式');
    need(agencies, [...measure.offices.lead, ...measure.offices.assist], '部门');
    need(
      measures,
      measure.inferred.map((reading) => reading.from),
      '措施',
    );
    need(
      measures,
      measure.excludes.map((other) => other.measure),
      '措施',
    );
    need(measures, [...measure.replacedBy, ...measure.otherwise], '接替的措施');
    const validities = [
      measure.validity,
      ...measure.clauses.flatMap((clause) => clause.validity ?? []),
    ];
    need(
      events,
      validities.flatMap((validity) => validity.untilEvent ?? []),
      '事件',
    );
    const known = sections.get(documentOf(measure.id)) ?? [];
    if (
      !known.some(
        (locator) => measure.locator === locator || measure.locator.startsWith(`${locator} `),
      )
    ) {
      found.push({ message: `出处“${measure.locator}”在文件的 sections 里找不到` });
    }
    if (measure.kind === 'governance' && measure.clauses.length > 0)
      found.push({ message: '部门之间的职责（governance）不写 clauses' });
    if (measure.kind !== 'governance' && measure.clauses.length === 0)
      found.push({ message: 'benefit 和 service 至少要有一条 clauses' });
    if (measure.kind !== 'governance' && (measure.asks.length < 4 || measure.asks.length > 12)) {
      found.push({ message: `asks 有 ${measure.asks.length} 条，要写 4–8 条不同的人会怎么问` });
    }
    const ids = measure.clauses.map((clause) => clause.id);
    if (new Set(ids).size < ids.length) found.push({ message: 'clauses 的 id 有重复' });
    for (const clause of measure.clauses) found.push(...ofClause(clause));
    for (const example of measure.examples) {
      if (example.clause !== undefined && !ids.includes(example.clause))
        found.push({
          message: `例子“${example.name}”的分项 ${example.clause} 不存在`,
          id: example.clause,
        });
      for (const [id, value] of Object.entries(example.facts))
        found.push(...ofValue(id, value, `例子“${example.name}”`));
    }
    return found;
  };

  const ofClause = (clause: Clause): Wrong[] => {
    const conditions = [...conditionNodes(clause.when)].flatMap((node) => ofTest(node));
    const sums = clause.estimate ? [...expressionNodes(clause.estimate.amount)] : [];
    const named = sums.flatMap((node) => {
      if (node.kind === 'fact')
        return facts.has(node.fact) ? [] : [missing(node.fact, `金额里的事实 ${node.fact} 不存在`)];
      if (node.kind === 'choose' || node.kind === 'which')
        return Object.keys(node.by).flatMap((value) => ofValue(node.fact, value, '金额'));
      return [];
    });
    return [...conditions, ...named];
  };

  const ofTest = (node: Condition): Wrong[] => {
    if (node.kind !== 'test') return [];
    const fact = facts.get(node.fact);
    if (fact === undefined) return [missing(node.fact, `条件里的事实 ${node.fact} 不存在`)];
    const { demand } = node;
    const fits = {
      in: ['choice', 'flag', 'industry'],
      notIn: ['choice', 'flag', 'industry'],
      within: ['region'],
      range: ['number'],
      dates: ['date'],
    }[demand.op];
    if (!fits.includes(fact.type))
      return [{ message: `事实 ${fact.id} 是 ${fact.type}，不能用这种条件`, id: fact.id }];
    return demand.op === 'in' || demand.op === 'notIn'
      ? demand.values.flatMap((value) => ofValue(fact.id, value, '条件'))
      : [];
  };

  const ofValue = (id: string, value: string | number, where: string): Wrong[] => {
    const fact = facts.get(id);
    if (fact === undefined) return [missing(id, `${where}里的事实 ${id} 不存在`)];
    if (value === 'unknown') return [];
    const listed = fact.type === 'choice' || fact.type === 'flag' || fact.type === 'industry';
    if (listed && !valuesOf(fact).includes(String(value)))
      return [{ message: `${where}里事实 ${id} 没有选项 ${value}`, id: String(value) }];
    return [];
  };

  const faults = knowledge.measures.flatMap((measure) => {
    const file = fileOf.get(measure.id) ?? measure.id;
    return ofMeasure(measure).map(({ message, id, missing }) => ({
      file,
      line: lineNaming(files.get(file), id ?? missing),
      message,
      remedy: '核对编号的拼写；确实没有的，先在对应的文件里补上。',
      missing,
    }));
  });
  return [
    ...faults,
    ...unknownGroups(knowledge, files),
    ...unknownOpenings(knowledge, measures, files),
    ...unusedFacts(knowledge, fileOf, files),
    ...duplicates(knowledge, files),
  ];
}

const missing = (id: string, message: string): Wrong => ({ message, missing: id });

/** The line, from 1, that names an id first; undefined where none does. */
function lineNaming(
  text: string | undefined,
  id: string | undefined,
  after = 0,
): number | undefined {
  if (text === undefined || id === undefined) return undefined;
  const word = new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-])`);
  const at = text.split('\n').findIndex((line, index) => index >= after && word.test(line));
  return at < 0 ? undefined : at + 1;
}

/**
 * The file and line that give an entry of a list its id.
 * @param folder `facts` for `facts.yaml` and what lies in `facts/`
 * @param which the first entry of that id is 0
 */
function placeOf(
  folder: string,
  id: string,
  files: ReadonlyMap<string, string>,
  which = 0,
): Pick<Fault, 'file' | 'line'> {
  const given = new RegExp(
    `^[\\s-]*\\{?(?:of: \\w+, |kind: \\w+, )?id: ['"]?${id.replaceAll('.', '\\.')}(?![\\w.-])`,
  );
  const places = [...files]
    .filter(([file]) => file === `${folder}.yaml` || file.startsWith(`${folder}/`))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, at) => (given.test(line) ? [{ file, line: at + 1 }] : [])),
    );
  return places[which] ?? { file: `${folder}.yaml` };
}

/** Facts and themes stand under headings that there are. */
function unknownGroups(
  { facts, themes, groups }: Knowledge,
  files: ReadonlyMap<string, string>,
): Fault[] {
  const missing = (
    of: 'facts' | 'themes',
    members: readonly { readonly id: string; readonly group?: string | undefined }[],
  ) =>
    members
      .filter(({ group }) => group && !groups.some((one) => one.of === of && one.id === group))
      .map(({ id, group }) => {
        const { file, line } = placeOf(of, id, files);
        return {
          file,
          line: line && lineNaming(files.get(file), group, line - 1),
          message: `${id} 的分组 ${group} 不存在`,
          remedy: '分组写在 groups.yaml 里，先补上，或者改成已有的。',
          missing: group,
        };
      });
  return [...missing('facts', facts), ...missing('themes', themes)];
}

/** What a group opens with are measures that there are. */
function unknownOpenings(
  { groups }: Knowledge,
  measures: ReadonlySet<string>,
  files: ReadonlyMap<string, string>,
): Fault[] {
  return groups.flatMap(({ label, opening }) =>
    opening
      .filter((id) => !measures.has(id))
      .map((id) => ({
        file: 'groups.yaml',
        line: lineNaming(files.get('groups.yaml'), id),
        message: `“${label}”的 opening 写了 ${id}，没有这条措施`,
        remedy: '改成已有的措施编号。',
        missing: id,
      })),
  );
}

/** A fact is asked for by a measure, or settles or stands for one that is: else its question is never put. */
function unusedFacts(
  { facts, measures, speech }: Knowledge,
  fileOf: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): Fault[] {
  const read = new Set(fileOf.values());
  const unread = [...files].filter(([file]) => file.startsWith('measures/') && !read.has(file));
  const used = new Set<string>([
    ...measures.flatMap(({ clauses }) => clauses.flatMap(factsOf)),
    ...facts.flatMap(({ share }) => (share === undefined ? [] : [share.part, share.whole])),
    ...facts.flatMap(({ takes }) => takes.map(({ fact }) => fact)),
    ...facts.filter(settlesOthers).map(({ id }) => id),
    ...speech.consequences.map(({ when }) => when.fact),
  ]);
  return facts
    .filter(({ id }) => !used.has(id))
    .filter(({ id }) => unread.every(([, text]) => lineNaming(text, id) === undefined))
    .map(({ id }) => ({
      ...placeOf('facts', id, files),
      message: `没有哪条措施用到事实 ${id}，它的问题永远不会问`,
      remedy: '写进一条措施的 when 或金额里，或者删掉这个事实。',
    }));
}

const factsOf = ({ when, estimate }: Clause): string[] => [
  ...[...conditionNodes(when)].flatMap((node) => (node.kind === 'test' ? [node.fact] : [])),
  ...(estimate ? [...expressionNodes(estimate.amount)] : []).flatMap((node) =>
    'fact' in node ? [node.fact] : [],
  ),
];

const settlesOthers = ({ implies, options }: Fact): boolean =>
  implies.length > 0 || options.some((option) => option.implies.length > 0);

/** No id is given twice. */
function duplicates(knowledge: Knowledge, files: ReadonlyMap<string, string>): Fault[] {
  const lists: [string, readonly string[]][] = [
    ['measures', knowledge.measures.map((measure) => measure.id)],
    ['facts', knowledge.facts.map((fact) => fact.id)],
    ['agencies', knowledge.agencies.map((agency) => agency.id)],
    ['agencies', knowledge.agencies.flatMap((agency) => agency.desks.map((desk) => desk.id))],
    ['themes', knowledge.themes.map((theme) => theme.id)],
    ['groups', knowledge.groups.map(({ of, id }) => `${of} ${id}`)],
    ['calls', knowledge.callWords.map(({ kind, id }) => `${kind} ${id}`)],
  ];
  return lists.flatMap(([folder, ids]) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        ...placeOf(folder, id.split(' ').at(-1) ?? id, files, 1),
        message: `编号 ${id} 用了两次`,
        remedy: '编号不能重复，合并成一条或改一个编号。',
      })),
  );
}
