import type { AssessmentView } from '../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../src/conversation/wording/amount-words.ts';
import { statusWords } from '../../../../../src/conversation/wording/status-words.ts';
import type {
  AuditEntry,
  CallRecord,
  DeskInfo,
  MeasureSummary,
  Overview,
  Report,
  UnansweredQuestion,
} from '../records.ts';
import { actionLabel, reportLabels, verdictLabels } from '../words.ts';
import type { Table } from './table-file.ts';

// What leaves the console: never what a caller said of themselves.

/** What was judged for a caller, one measure a row. @param asOf the day judged for */
export function outcomeTable(sums: readonly AssessmentView[], asOf: string): Table {
  return {
    name: `判断结果-${asOf}`,
    columns: ['编号', '措施', '结论', '期限', '金额', '差什么'],
    rows: sums.map(({ measureId, title, verdict, validity, estimate, missing }) => [
      ...[measureId, title, verdictLabels[verdict], statusWords(validity)],
      ...[estimate === undefined ? '' : amountWords(estimate), missing.length],
    ]),
  };
}

/**
 * Measures with their dates and whom to call, one a row.
 * @param name of the file
 */
export function measureTable(measures: readonly MeasureSummary[], name: string): Table {
  return {
    name,
    columns: ['编号', '措施', '地方', '年份', '期限', '起', '止', '文件', '位置'],
    rows: measures.map(({ id, title, region, year, validity, document, locator }) => [
      ...[id, title, region?.name ?? '', year ?? '', statusWords(validity)],
      ...[validity.from ?? '', validity.to ?? '', document.title, locator],
    ]),
  };
}

/** Without the snapshot, which may hold what a caller said. */
export function reportTable(reports: readonly Report[]): Table {
  return {
    name: '报错',
    columns: ['号', '措施', '哪里不对', '状态', '处理说明', '谁报的', '版本', '时间'],
    rows: reports.map(({ id, measureId, reason, status, note, agent, revision, createdAt }) => [
      ...[id, measureId, reason, reportLabels[status], note ?? '', agent, revision, createdAt],
    ]),
  };
}

/** Questions without an answer, with how often they were asked. */
export function unansweredTable(questions: readonly UnansweredQuestion[]): Table {
  return {
    name: '没答上来的问题',
    columns: ['问题', '地方', '次数', '头一次', '最近一次', '备注'],
    rows: questions.map(({ text, region, count, firstAt, lastAt, notes }) => [
      ...[text, region ?? '', count, firstAt, lastAt],
      notes.map(({ note }) => note).join('；'),
    ]),
  };
}

/** Who did what, one entry a row. */
export function auditTable(entries: readonly AuditEntry[]): Table {
  return {
    name: '操作记录',
    columns: ['号', '时间', '谁', '做了什么', '对象', '细节'],
    rows: entries.map(({ id, at, agent, action, subject, detail }) => [
      ...[id, at, agent, actionLabel(action), subject ?? '', detail ?? ''],
    ]),
  };
}

/** What each day of a shift came to. */
export function dayTable(days: Overview['days'], to: string): Table {
  return {
    name: `每天来电-到${to}`,
    columns: ['日期', '来电', '新没答上', '报错'],
    rows: days.map(({ day, calls, unanswered, faults }) => [day, calls, unanswered, faults]),
  };
}

/** A day's calls as their agents wrote them down. */
export function callTable(
  calls: readonly CallRecord[],
  { reasons, outcomes }: Pick<DeskInfo, 'reasons' | 'outcomes'>,
  day: string,
): Table {
  const label = (list: DeskInfo['reasons'], id: string) =>
    list.find((one) => one.id === id)?.label ?? id;
  return {
    name: `来电-${day}`,
    columns: [
      '号',
      '谁',
      '开始',
      '结束',
      '原因',
      '结果',
      '备注',
      '措施',
      '交给',
      '谁办的',
      '办的结果',
    ],
    rows: calls.map((call) => [
      ...[call.id, call.agent, call.startedAt, call.endedAt],
      ...[label(reasons, call.reason), label(outcomes, call.outcome), call.note],
      ...[call.measures.join(' '), call.handedTo ?? '', call.takenBy ?? '', call.answer ?? ''],
    ]),
  };
}
