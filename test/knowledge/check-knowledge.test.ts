import { expect, it } from 'vitest';
import { checkKnowledge } from '../../src/runtime/build/check-knowledge.ts';
import { loadKnowledgeFiles, loadSources } from '../../src/runtime/build/knowledge-files.ts';

it('finds nothing wrong with the knowledge as it is', () => {
  expect(checkKnowledge(loadKnowledgeFiles(), loadSources()).faults).toEqual([]);
});

it('finds what is wrong with ways of asking and of speaking, not only with records', () => {
  const files = new Map(loadKnowledgeFiles());
  files.set(
    'situations/wrong.yaml',
    '- topic: wrong\n  measures: [sx1999-01]\n  say: |\n    有没有人管\n',
  );
  const requests = files.get('requests.yaml') ?? '';
  files.set('requests.yaml', requests.replace(/reads: \[/, 'reads: [今天天气真好, '));
  const found = checkKnowledge(files, null).faults.map(({ file }) => file);
  expect(found).toContain('situations/wrong.yaml');
  expect(found).toContain('requests.yaml');
});
