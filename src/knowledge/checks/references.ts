import type { Fault } from '../fault.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Condition } from '../schema/condition.ts';
import type { Fact } from '../schema/fact.ts';
import { documentOf } from '../schema/ids.ts';
import type { Clause, Measure } from '../schema/measure.ts';
import { conditionNodes, expressionNodes } from '../walk.ts';

/** Every id that a record names exists, and every fact is used as its type allows. */
export function checkReferences(
  knowledge: Knowledge,
  fileOf: ReadonlyMap<string, string>,
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

  const ofMeasure = (measure: Measure): string[] => {
    const found: string[] = [];
    const need = (known: ReadonlySet<string>, ids: readonly string[], what: string) => {
      for (const id of ids) if (!known.has(id)) found.push(`${what} ${id} 不存在`);
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
      found.push(`出处“${measure.locator}”在文件的 sections 里找不到`);
    }
    if (measure.kind === 'governance' && measure.clauses.length > 0)
      found.push('部门之间的职责（governance）不写 clauses');
    if (measure.kind !== 'governance' && measure.clauses.length === 0)
      found.push('benefit 和 service 至少要有一条 clauses');
    if (measure.kind !== 'governance' && (measure.asks.length < 4 || measure.asks.length > 12)) {
      found.push(`asks 有 ${measure.asks.length} 条，要写 4–8 条不同的人会怎么问`);
    }
    const ids = measure.clauses.map((clause) => clause.id);
    if (new Set(ids).size < ids.length) found.push('clauses 的 id 有重复');
    for (const clause of measure.clauses) found.push(...ofClause(clause));
    for (const example of measure.examples) {
      if (example.clause !== undefined && !ids.includes(example.clause))
        found.push(`例子“${example.name}”的分项 ${example.clause} 不存在`);
      for (const [id, value] of Object.entries(example.facts))
        found.push(...ofValue(id, value, `例子“${example.name}”`));
    }
    return found;
  };

  const ofClause = (clause: Clause): string[] => {
    const conditions = [...conditionNodes(clause.when)].flatMap((node) => ofTest(node));
    const sums = clause.estimate ? [...expressionNodes(clause.estimate.amount)] : [];
    const named = sums.flatMap((node) => {
      if (node.kind === 'fact')
        return facts.has(node.fact) ? [] : [`金额里的事实 ${node.fact} 不存在`];
      if (node.kind === 'choose' || node.kind === 'which')
        return Object.keys(node.by).flatMap((value) => ofValue(node.fact, value, '金额'));
      return [];
    });
    return [...conditions, ...named];
  };

  const ofTest = (node: Condition): string[] => {
    if (node.kind !== 'test') return [];
    const fact = facts.get(node.fact);
    if (fact === undefined) return [`条件里的事实 ${node.fact} 不存在`];
    const { demand } = node;
    const fits = {
      in: ['choice', 'flag', 'industry'],
      notIn: ['choice', 'flag', 'industry'],
      within: ['region'],
      range: ['number'],
      dates: ['date'],
    }[demand.op];
    if (!fits.includes(fact.type)) return [`事实 ${fact.id} 是 ${fact.type}，不能用这种条件`];
    return demand.op === 'in' || demand.op === 'notIn'
      ? demand.values.flatMap((value) => ofValue(fact.id, value, '条件'))
      : [];
  };

  const ofValue = (id: string, value: string | number, where: string): string[] => {
    const fact = facts.get(id);
    if (fact === undefined) return [`${where}里的事实 ${id} 不存在`];
    if (value === 'unknown') return [];
    const listed = fact.type === 'choice' || fact.type === 'flag' || fact.type === 'industry';
    if (listed && !valuesOf(fact).includes(String(value)))
      return [`${where}里事实 ${id} 没有选项 ${value}`];
    return [];
  };

  const faults = knowledge.measures.flatMap((measure) =>
    ofMeasure(measure).map((message) => ({
      file: fileOf.get(measure.id) ?? measure.id,
      message,
      remedy: '核对编号的拼写；确实没有的，先在对应的文件里补上。',
    })),
  );
  return [...faults, ...unknownGroups(knowledge), ...duplicates(knowledge)];
}

/** Facts and themes stand under headings that there are. */
function unknownGroups({ facts, themes, groups }: Knowledge): Fault[] {
  const missing = (
    of: 'facts' | 'themes',
    file: string,
    members: readonly { readonly id: string; readonly group?: string | undefined }[],
  ) =>
    members
      .filter(({ group }) => group && !groups.some((one) => one.of === of && one.id === group))
      .map(({ id, group }) => ({
        file,
        message: `${id} 的分组 ${group} 不存在`,
        remedy: '分组写在 groups.yaml 里，先补上，或者改成已有的。',
      }));
  return [...missing('facts', 'facts', facts), ...missing('themes', 'themes.yaml', themes)];
}

/** No id is given twice. */
function duplicates(knowledge: Knowledge): Fault[] {
  const lists: [string, readonly string[]][] = [
    ['measures', knowledge.measures.map((measure) => measure.id)],
    ['facts', knowledge.facts.map((fact) => fact.id)],
    ['agencies', knowledge.agencies.map((agency) => agency.id)],
    ['agencies', knowledge.agencies.flatMap((agency) => agency.desks.map((desk) => desk.id))],
    ['themes.yaml', knowledge.themes.map((theme) => theme.id)],
    ['groups.yaml', knowledge.groups.map(({ of, id }) => `${of} ${id}`)],
    ['calls.yaml', knowledge.callWords.map(({ kind, id }) => `${kind} ${id}`)],
  ];
  return lists.flatMap(([file, ids]) =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        file,
        message: `编号 ${id} 用了两次`,
        remedy: '编号不能重复，合并成一条或改一个编号。',
      })),
  );
}
