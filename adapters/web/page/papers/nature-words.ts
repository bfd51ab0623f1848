import type { Document } from '../../../../src/knowledge/schema/document.ts';

/** What one must know of a paper before believing a line of it; empty for a sound one. */
export function natureWords({ nature }: Pick<Document, 'nature'>): string {
  switch (nature) {
    case 'precise':
      return '';
    case 'damaged':
      return '这份文件的原件扫描残缺，有的地方看不清，看不清的都标了出来。';
    case 'reference':
      return '这份文件隐去了地名，只能当参考，不是您那里的规定。';
  }
}

/** Whether a paper hides whose rule it is: an example, nobody's own. Such are marked 样本 wherever named. */
export const isSample = ({ nature }: Pick<Document, 'nature'>): boolean => nature === 'reference';
