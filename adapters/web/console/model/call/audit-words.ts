import type { AuditEntry, Fact, MeasureSummary } from '../records.ts';

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
