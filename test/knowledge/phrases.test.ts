import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPhrases } from '../../src/language/check-phrases.ts';
import { openPhrases } from '../../src/language/phrases.ts';
import { Words } from '../../src/language/words.ts';
import { readReal } from '../relevance/load-search.ts';

const root = resolve(import.meta.dirname, '../..');
const { phrases } = readReal().knowledge.speech;

const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('generated'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n');
const written = phrases.flatMap(({ say }) => say).join('\n');

describe('the phrases of the knowledge', () => {
  it('are each asked for by the code, or stand in another', () => {
    const unused = phrases
      .map(({ id }) => id)
      .filter((id) => !code.includes(`'${id}'`) && !written.includes(`{${id}}`));
    expect(unused).toEqual([]);
  });

  it('are there, each that the code asks for', () => {
    const asked = code.matchAll(
      /(?:\.(?:says|part|after|without|with|of)\(\s*|\bsays\(\w+, )'([a-z-]+)'/g,
    );
    const ids = new Set(phrases.map(({ id }) => id));
    expect([...asked].map(([, id = '']) => id).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a phrase', () => {
  const say = (...lines: string[]) => [{ id: 'one', say: lines, reads: ['他'], leaves: [] }];
  const words = (text: string, ...lines: string[]) => new Words(text, openPhrases(say(...lines)));

  it('is found in words, taken from them and left out of them', () => {
    const said = words('我老弟开店', '^我<who>({han}{1,2})开');
    expect(said.says('one')).toBe(true);
    expect(said.part('one', 'who')?.is('老弟')).toBe(true);
    expect(said.after('one')?.is('店')).toBe(true);
    expect(said.without('one', '，').is('，店')).toBe(true);
  });

  it('takes by one name in several places, and names what it took once more', () => {
    expect(words('税那个', '<x>({han})呢', '<x>({han})那').part('one', 'x')?.is('税')).toBe(true);
    expect(words('要不要', '<x>({han})不\\k<x>').says('one')).toBe(true);
    expect(words('要不是', '<x>({han})不\\k<x>').says('one')).toBe(false);
  });

  it('that is written wrongly, names another that is not there, or fails its examples is a fault', () => {
    const faultsOf = (line: string) => checkPhrases(say(line)).map(({ message }) => message);
    expect(faultsOf('(他')).toHaveLength(1);
    expect(faultsOf('{other}')).toEqual(['one：one：没有“other”这种说法']);
    expect(faultsOf('{one}')).toEqual(['one：one 说的是它自己']);
    expect(faultsOf('她')).toEqual(['one：“他”里没听出来']);
    expect(faultsOf('他')).toEqual([]);
  });

  it('gives its words to nobody as text', () => {
    const said = words('他', '他');
    expect(JSON.stringify({ said })).toBe('{"said":{}}');
    expect(Object.keys(said)).toEqual([]);
  });
});
