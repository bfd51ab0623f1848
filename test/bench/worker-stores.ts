import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { digits, quantile } from './time.ts';

const TALKS = 128;
/** Turns of one talk. */
const LENGTH = 4;
const AT_ONCE = 16;
const migrations = ['0001_first.sql', '0002_notes.sql', '0003_own_words.sql'];
const folder = join(import.meta.dirname, '../../src/storage/migrations');

/** What one turn asks of its store: two rows read in one batch, four written in another. */
const worker = `
import { DurableObject } from 'cloudflare:workers';
const open = (id) => [
  ['select version, state from conversations where id = ?', [id]],
  ['select request from deliveries where key = ?', [id]],
];
const commit = (id, turn) => [
  ['insert into conversations (id, version, seen_at, state) values (?, ?, 1, ?) on conflict (id) do update set version = excluded.version, state = excluded.state', [id, turn, bytes(180)]],
  ['insert into turns (conversation, turn, since, content, at) values (?, ?, 0, ?, 1)', [id, turn, bytes(900)]],
  ['insert into cases (code, conversation, since, content, at) values (?, ?, 0, ?, 1) on conflict (code) do update set content = excluded.content', [id, id, bytes(400)]],
  ["insert into deliveries (key, conversation, turn, request, at) values (?, ?, ?, 'r', 1)", [id + turn, id, turn]],
];
const bytes = (count) => crypto.getRandomValues(new Uint8Array(count)).buffer;
export class Talk extends DurableObject {
  constructor(context, env) {
    super(context, env);
    context.storage.sql.exec(env.SCHEMA);
  }
  batch(statements) {
    return this.ctx.storage.transactionSync(() =>
      statements.map(([sql, args]) => this.ctx.storage.sql.exec(sql, ...args).toArray()));
  }
}
export default {
  async fetch(request, env) {
    const { pathname: store, searchParams } = new URL(request.url);
    const [id, turn] = [searchParams.get('id'), Number(searchParams.get('turn'))];
    if (store === '/d1') {
      for (const batch of [open(id), commit(id, turn)])
        await env.DB.batch(batch.map(([sql, args]) => env.DB.prepare(sql).bind(...args)));
    } else if (store === '/object') {
      const talk = env.TALK.get(env.TALK.idFromName(id));
      for (const batch of [open(id), commit(id, turn)]) await talk.batch(batch);
    }
    return new Response('ok');
  },
};`;

/** A turn's SQL in workerd: in one D1 for all, and in one Durable Object for each conversation. */
export async function workerStores() {
  const files = migrations.map((name) => readFileSync(join(folder, name), 'utf8'));
  // An object begins with the tables as they are now, and has none to bring up to date.
  const schema =
    /create table conversations_packed[\s\S]*?;\n|create table (?:turns|deliveries|cases) [\s\S]*?;\n/g;
  const tables = [...(files[2] ?? '').matchAll(schema)].map(([table]) =>
    table
      .replace('conversations_packed', 'conversations')
      .replace('create table', 'create table if not exists'),
  );
  const flare = new Miniflare({
    modules: true,
    script: worker,
    compatibilityDate: '2026-03-17',
    d1Databases: ['DB'],
    durableObjects: { TALK: { className: 'Talk', useSQLite: true } },
    bindings: { SCHEMA: tables.join('\n') },
  });
  const database = await flare.getD1Database('DB');
  for (const file of files) {
    const plain = file.replace(/--.*$/gm, '');
    for (const statement of plain.split(/;\s*\n(?!\s*(?:select raise|end))/))
      if (statement.trim() !== '') await database.prepare(statement).run();
  }
  const rows = [];
  for (const [what, path] of [
    ['workerd alone', '/none'],
    ['one D1 for all', '/d1'],
    ['one Durable Object each', '/object'],
  ] as const) {
    const first: number[] = [];
    const later: number[] = [];
    const started = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let talk = 0; talk < TALKS / AT_ONCE; talk += 1) {
          const id = crypto.randomUUID();
          for (let turn = 1; turn <= LENGTH; turn += 1) {
            const begun = performance.now();
            const url = `http://worker${path}?id=${id}&turn=${turn}`;
            const response = await flare.dispatchFetch(url);
            if (!response.ok) throw new Error(await response.text());
            (turn === 1 ? first : later).push(performance.now() - begun);
          }
        }
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const middle = (times: number[]) =>
      digits(
        quantile(
          times.sort((a, b) => a - b),
          0.5,
        ),
      );
    rows.push({
      what,
      'first turn p50 ms': middle(first),
      'later turns p50 ms': middle(later),
      'turns a second': Math.round((TALKS * LENGTH) / seconds),
    });
  }
  await flare.dispose();
  return rows;
}
