import { describe, expect, it } from 'vitest';
import knowledge from '../../src/generated/knowledge.js';
import { usePages, wordsOf } from './use-pages.ts';

const { get } = usePages();

describe('the page of every measure', () => {
  it('says its title, summary, steps, materials, caveats, damage and source', async () => {
    for (const measure of knowledge.measures) {
      const { status, html } = await get(`/m/${measure.id}`);
      const text = wordsOf(html);
      const statements = [
        measure.steps,
        measure.materials,
        measure.details,
        measure.caveats,
        measure.damaged,
      ];
      const missing = [
        measure.title,
        measure.summary,
        measure.locator,
        ...statements.flat().map((statement) => statement.text),
        ...measure.inferred.map(({ what }) => what),
        ...measure.clauses.map((clause) => clause.gist),
      ].filter((wanted) => !text.includes(wanted));
      expect({ id: measure.id, status, missing }).toEqual({
        id: measure.id,
        status: 200,
        missing: [],
      });
    }
  });

  it('says no condition twice over, once above and once below', async () => {
    for (const { id } of knowledge.measures) {
      const { html } = await get(`/m/${id}`);
      expect({ id, twice: html.match(/<li>([^<]+)<ul><li>\1</)?.[1] }).toEqual({ id });
      expect(html).not.toMatch(/<li>([^<：]+)；或者：<ul><li>\1</);
    }
  });

  it('lets every sound number be dialled and no doubtful one', async () => {
    for (const measure of knowledge.measures) {
      const { html } = await get(`/m/${measure.id}`);
      const desks = knowledge.agencies.flatMap((agency) => agency.desks);
      const phones = desks
        .filter((desk) => measure.contacts.includes(desk.id))
        .flatMap((desk) => desk.phones);
      for (const { number, quality } of phones) {
        const dialled = new RegExp(`href="tel:\\d*${number}"`).test(html);
        expect({ measure: measure.id, number, dialled }).toEqual({
          ...{ measure: measure.id, number, dialled: quality === 'ok' },
        });
      }
    }
  });

  it('leads only to pages that there are', async () => {
    const links = new Set<string>();
    for (const { id } of knowledge.measures) {
      const { html } = await get(`/m/${id}`);
      for (const [, path = ''] of html.matchAll(/href="(\/[^"#?]*)"/g)) links.add(path);
    }
    expect(links.size).toBeGreaterThan(knowledge.measures.length);
    for (const path of links)
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
  });
});

describe('the page of every document', () => {
  it('says number, issuers, what is missing, its aims and its measures', async () => {
    for (const document of knowledge.documents) {
      const { html } = await get(`/d/${document.id}`);
      const text = wordsOf(html);
      const measures = knowledge.measures.filter(({ id }) => id.startsWith(`${document.id}-`));
      const missing = [
        document.title,
        ...(document.number ? [document.number] : []),
        ...document.issuers,
        ...[document.missing, document.aims, document.safeguards, document.closing]
          .flat()
          .map(({ text: said }) => said),
        ...measures.map(({ title }) => title),
      ].filter((wanted) => !text.includes(wanted));
      expect({ id: document.id, missing }).toEqual({ id: document.id, missing: [] });
    }
  });
});

describe('the comparison of every theme', () => {
  it('has a row for each of its measures', async () => {
    for (const { id } of knowledge.themes) {
      const { html } = await get(`/t/${id}?holds=0`);
      const rows = html.match(/<th scope="row"/g)?.length ?? 0;
      const measures = knowledge.measures.filter((measure) => measure.themes.includes(id));
      expect({ id, rows }).toEqual({ id, rows: measures.length });
    }
  });
});
