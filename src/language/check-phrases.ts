import type { Fault } from '../knowledge/fault.ts';
import type { Dialect, Phrase } from '../knowledge/schema/speech.ts';
import { createDialectReader } from './dialect.ts';
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

/** Runs the examples of `dialects.yaml`: what is read is as written there, and plain words are left alone. */
export function checkDialects(dialects: readonly Dialect[]): Fault[] {
  const dialectIn = createDialectReader(dialects);
  const plain = (text: string): string =>
    dialectIn(text).reduceRight(
      (rest, { from, to, as }) => rest.slice(0, from) + as + rest.slice(to),
      text,
    );
  const faultOf = (id: string, text: string, read: string) => {
    const was = plain(text);
    const remedy = '改 say、beside、keeps，或者改例句。';
    return was === read ? [] : [fault(id, `“${text}”读成了“${was}”`, remedy, 'dialects.yaml')];
  };
  return dialects.flatMap(({ id, reads, leaves }) => [
    ...reads.flatMap((line) => {
      const [text = '', read = ''] = line.split(' = ');
      // What is read once is plain: read again it stays.
      return [...faultOf(id, text, read), ...faultOf(id, read, read)];
    }),
    ...leaves.flatMap((text) => faultOf(id, text, text)),
  ]);
}

const fault = (id: string, message: string, remedy: string, file = 'phrases'): Fault => ({
  file,
  message: `${id}：${message}`,
  remedy,
});
