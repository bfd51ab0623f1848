import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import type { ValiditySpec } from '../../knowledge/schema/validity.ts';
import { conditionNodes, expressionNodes } from '../../knowledge/walk.ts';

/** Something a record asserts, and where in its paper it should stand. */
export type Claim =
  | { readonly kind: 'text'; readonly text: string; readonly locator: string }
  | { readonly kind: 'date'; readonly date: string; readonly locator: string }
  | { readonly kind: 'number'; readonly value: number; readonly locator: string };

/** Every claim of a record that the fidelity check covers; asks and examples are out of its scope. */
export function claimsOf(measure: Measure): Claim[] {
  const own = measure.locator;
  const said = (text: string | undefined, locator = own): Claim[] =>
    text ? [{ kind: 'text', text, locator }] : [];
  const statements = (list: readonly Statement[]) =>
    list.flatMap((one) => said(one.text, one.locator ?? own));
  return [
    ...said(measure.title),
    ...said(measure.summary),
    ...said(measure.discretion),
    ...ofValidity(measure.validity, own),
    ...measure.clauses.flatMap((clause) => ofClause(clause, clause.locator ?? own)),
    ...statements(measure.steps),
    ...statements(measure.materials),
    ...statements(measure.details),
    ...statements(measure.caveats),
    ...statements(measure.damaged),
    ...measure.excludes.flatMap((other) => said(other.text, other.locator ?? own)),
  ];
}

function ofClause(clause: Clause, locator: string): Claim[] {
  const texts = [
    clause.title,
    clause.gist,
    clause.discretion,
    clause.estimate?.formula,
    clause.estimate?.note,
  ];
  return [
    ...texts.flatMap((text): Claim[] => (text ? [{ kind: 'text', text, locator }] : [])),
    ...(clause.validity ? ofValidity(clause.validity, locator) : []),
    ...[...conditionNodes(clause.when)].flatMap((node) => ofCondition(node, locator)),
    ...(clause.estimate ? [...expressionNodes(clause.estimate.amount)] : []).flatMap(
      (node): Claim[] => {
        const values =
          node.kind === 'const'
            ? [node.value]
            : node.kind === 'choose'
              ? Object.values(node.by)
              : node.kind === 'percent'
                ? [node.percent]
                : [];
        return values.map((value) => ({ kind: 'number', value, locator }));
      },
    ),
  ];
}

function ofCondition(node: Condition, outer: string): Claim[] {
  if (node.kind === 'test' && node.fact === 'place') return [];
  const locator = node.locator ?? outer;
  const claims: Claim[] = node.text ? [{ kind: 'text', text: node.text, locator }] : [];
  if (node.kind !== 'test') return claims;
  const { demand } = node;
  if (demand.op === 'range') {
    for (const value of [demand.min, demand.max])
      if (value !== undefined) claims.push({ kind: 'number', value, locator });
  }
  if (demand.op === 'dates') {
    for (const date of [demand.from, demand.until])
      if (date !== undefined) claims.push({ kind: 'date', date, locator });
  }
  return claims;
}

function ofValidity(validity: ValiditySpec, outer: string): Claim[] {
  const locator = validity.locator ?? outer;
  const dates = [validity.from, validity.to].flatMap((date): Claim[] =>
    date ? [{ kind: 'date', date, locator }] : [],
  );
  const months: Claim[] =
    validity.plusMonths === undefined
      ? []
      : [{ kind: 'number', value: validity.plusMonths, locator }];
  const note: Claim[] = validity.note ? [{ kind: 'text', text: validity.note, locator }] : [];
  const { mayHaveEnded: doubt } = validity;
  const later: Claim[] =
    doubt === undefined
      ? []
      : [
          { kind: 'date', date: doubt.from, locator: doubt.locator },
          { kind: 'text', text: doubt.text, locator: doubt.locator },
        ];
  return [...dates, ...months, ...note, ...later];
}
