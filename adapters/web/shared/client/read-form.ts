import type { Sent } from '../../../../src/conversation/inbound.ts';

/** What a form says, and the words for it that the owner sees as their own. */
export interface Saying {
  readonly inbound: Sent;
  readonly said: string;
}

/**
 * Reads a form of the shared views the way the server reads it: `text`, or `question` with `typed` or
 * `value`. Null when nothing is filled in.
 */
export function readForm(form: HTMLFormElement, submitter: HTMLElement | null): Saying | null {
  const data = new FormData(form);
  // The submitter as second argument of FormData is too new for the browsers inside chat apps.
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    data.set(submitter.name, submitter.value);
  const field = (name: string) => String(data.get(name) ?? '').trim();
  const text = field('text');
  const question = field('question');
  const typed = field('typed');
  const value = typed || field('value');
  if (question !== '') {
    const said = typed || labelOf(form, submitter);
    return value === '' ? null : { inbound: { answer: { question, value } }, said };
  }
  const region = field('region');
  const inbound = region === '' ? { text } : { text, region };
  return text === '' ? null : { inbound, said: text };
}

/** The words on the pressed button or beside the picked radio, or what is chosen from a list. */
function labelOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const chosen = form.querySelector<HTMLSelectElement>('select[name="value"]');
  if (chosen !== null) return chosen.value;
  const picked =
    submitter instanceof HTMLButtonElement && submitter.name === 'value'
      ? submitter
      : form.querySelector('input:checked')?.closest('label');
  return picked?.textContent?.trim() ?? '';
}
