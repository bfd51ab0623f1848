import type { Wait } from './retry.ts';

/** Why an answer is late, and that nothing is lost by waiting. */
export function waitWords({ cause, seconds }: Wait): string {
  switch (cause) {
    case 'offline':
      return '现在连不上网，您的话先存着，连上就发，不会发两遍。';
    case 'busy':
      return `现在来问的人多，${seconds}秒后自动再试，您的话没丢。`;
    case 'fault':
      return '服务出了点毛病，正在再试，您的话没丢。急事打12345。';
  }
}

/** What is said once trying by itself has ended. */
export function gaveUpWords(cause: 'busy' | 'fault'): string {
  return cause === 'busy'
    ? '现在来问的人太多，这句话还没送到。过一会儿再试，急事打12345。'
    : '服务出了毛病，这句话还没送到。过一会儿再试，急事打12345。';
}
