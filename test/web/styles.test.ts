import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../adapters/web');
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** The loader's sheet stands alone on a foreign page and has no room for the tokens. */
const onTokens = sheets.filter(({ path }) => !path.endsWith('launcher.css'));
const linesOf = (text: string, wanted: RegExp) =>
  text.split('\n').filter((line) => wanted.test(line.trim()));

describe('the style sheets of the three faces', () => {
  it('take space from the scale', () => {
    const raw = onTokens.flatMap(({ path, text }) =>
      linesOf(text, /^(padding|margin|gap|row-gap|column-gap)\b.*\d(r?em)\b/).map(
        (line) => `${path}: ${line.trim()}`,
      ),
    );
    expect(raw).toEqual([]);
  });

  it('take type from the scale; print and large type set the unit', () => {
    const raw = onTokens.flatMap(({ path, text }) =>
      linesOf(text, /^font-size: (?!var\(--text-)/).map((line) => `${path}: ${line.trim()}`),
    );
    expect(raw).toEqual([
      expect.stringContaining('eyes.css: font-size: 137.5%'),
      expect.stringContaining('print.css: font-size: 11pt'),
    ]);
  });

  it('name no colour but those of the shared set', () => {
    const known = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name)),
    );
    const unknown = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/var\((--(?!hxd)[\w-]+)/g)]
        .filter(([, name]) => !known.has(name))
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('paint the brand in the brand’s places alone', () => {
    const places = sheets.flatMap(({ text }) =>
      [...text.matchAll(/([^{}]+)\{[^{}]*var\(--brand\)/g)].map(([, selector = '']) =>
        selector.replaceAll(/\/\*.*?\*\//gs, '').trim(),
      ),
    );
    expect(places.sort()).toEqual([
      '.awning',
      '.eyebrow',
      '.head',
      '.login h1',
      '.mark',
      '.situation h3',
      '.top h1',
    ]);
  });
});
