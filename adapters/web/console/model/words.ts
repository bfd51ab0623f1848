import type { AuditEntry, Fact, MeasureSummary, ReportStatus } from './records.ts';

export const verdictLabels = {
  eligible: '符合条件',
  ineligible: '不符合',
  unknown: '还定不了',
} as const;

export const reportLabels: Readonly<Record<ReportStatus, string>> = {
  open: '等处理',
  accepted: '已采纳',
  rejected: '不用改',
  fixed: '已改好',
};

export const faultKinds = [
  '电话打不通或者不对',
  '已经过期或者被新文件代替',
  '条件写得不对',
  '金额或者期限写得不对',
  '和原文对不上',
  '说法让来电人听不懂',
  '别的问题',
] as const;

const actions: Readonly<Record<string, string>> = {
  login: '登录',
  logout: '退出',
  search: '查政策',
  copy: '复制',
  export: '导出',
  'measure.read': '看措施',
  'contacts.search': '查电话',
  'profile.judge': '按情况判断',
  'case.read': '打开查询码',
  'report.add': '报错',
  'report.open': '报错改回等处理',
  'report.accepted': '报错：采纳',
  'report.rejected': '报错：不用改',
  'report.fixed': '报错：已改好',
  'unanswered.note': '给没答上的问题写备注',
  'login.failed': '口令试错',
  'case.guessed': '查询码试错',
  'guess.limited': '试错太多，挡住了',
  'limit.reached': '请求太频繁，挡住了',
  'origin.refused': '别的网站来的请求，挡住了',
};

/** An action of the audit trail in Chinese; its own name where there is no word for it. */
export const actionLabel = (action: string): string => actions[action] ?? action;

/** What an entry of the trail is about, in words instead of ids. */
export function auditWords(
  { action, subject, detail }: AuditEntry,
  facts: readonly Fact[],
  measures: readonly MeasureSummary[],
): { readonly subject: string; readonly detail: string } {
  const of = subject ?? '';
  if (action === 'profile.judge') {
    const label = (id: string) => facts.find((fact) => fact.id === id)?.label ?? id;
    return {
      subject: of.split(' ').map(label).join('、'),
      detail: detail ? `按${detail}看` : '',
    };
  }
  const title = measures.find(({ id }) => id === of)?.title;
  if (title === undefined) return { subject: of, detail: detail ?? '' };
  return { subject: `${title}（${of}）`, detail: detail === title ? '' : (detail ?? '') };
}
