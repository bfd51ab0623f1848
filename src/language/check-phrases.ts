import type { Fault } from '../knowledge/fault.ts';
import type { Phrase } from '../knowledge/schema/speech.ts';
import { openPhrases, PhraseError } from './phrases.ts';

/** Runs the examples of `phrases/*.yaml`: each phrase must stand in what it reads, and not in what it leaves. */
export function checkPhrases(phrases: readonly Phrase[]): Fault[] {
  const opened = openPhrases(phrases);
  const twice = phrases.filter(({ id }, at) => phrases.findIndex((one) => one.id === id) < at);
  return [
    ...twice.map(({ id }) => fault(id, '这个 id 写了两次', '改一个名字，或者并成一条。')),
    ...phrases.flatMap(({ id, reads, leaves }) => {
      try {
        const { expression } = opened.of(id);
        return [
          ...reads
            .filter((text) => !expression.test(text))
            .map((text) => fault(id, `“${text}”里没听出来`, '改 say，或者改例句。')),
          ...leaves
            .filter((text) => expression.test(text))
            .map((text) => fault(id, `“${text}”不该听成它`, '改 say，或者改例句。')),
        ];
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error;
        return [fault(id, error.message, '照 knowledge/README.md 里说法的写法改。')];
      }
    }),
  ];
}

const fault = (id: string, message: string, remedy: string): Fault => ({
  file: 'phrases',
  message: `${id}：${message}`,
  remedy,
});
