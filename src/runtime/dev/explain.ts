import { parseArgs } from 'node:util';
import { createHolding } from '../../eligibility/validity/holding.ts';
import { type CivilDate, civilDateAt, parseCivilDate } from '../../knowledge/civil-date.ts';
import type { Hint } from '../../language/language.ts';
import type {
  BoundValue,
  Claim,
  Correction,
  Quantity,
  Reply,
  Utterance,
} from '../../language/utterance.ts';
import { createSearch } from '../../search/create-search.ts';
import { REFUSAL } from '../../search/refusal/weights.ts';
import { loadCompiled } from '../node/load-compiled.ts';

/**
 * `npm run explain "我请了三个人，能补多少"`: how a message is read: its quantities and places, its clauses
 * with act and mood, what it claims and asks, what was left unread, and what is found for it by itself and why.
 * `--on` the day it is read and found for; `--asked employees` the open question, `--matter a,b` the facts in hand
 * and `--told employees=3` what was told change how it is read, and nothing is searched for then.
 */
const USAGE = `npm run explain -- [--on 2026-11-30] [--told FACT=VALUE] [--asked FACT] [--matter FACT,FACT] "一句话" …
  怎么读这句话，找到什么、为什么。--told、--asked、--matter 是这句话之前的情况，只管怎么读。用的是上一次 npm run build 的知识。`;
const { values, positionals } = givenOptions();
if (values.help || positionals.length === 0) {
  console.log(USAGE);
  process.exit(positionals.length === 0 && !values.help ? 2 : 0);
}
const on: CivilDate = parseCivilDate(values.on ?? '') ?? civilDateAt(Date.now());
const { knowledge, searchData } = loadCompiled();
const search = createSearch(knowledge, searchData, createHolding(knowledge));

const hint: Hint = {
  expected: values.asked,
  matter: values.matter.split(',').filter((id) => id !== ''),
  told: values.told.map((one) => {
    const [fact = '', value = ''] = one.split('=');
    return { fact, value: /^\d+$/.test(value) ? Number(value) : value };
  }),
};

/** What the command line says; ends with the usage where it cannot be read. */
function givenOptions() {
  try {
    return parseArgs({
      options: {
        on: { type: 'string' },
        asked: { type: 'string' },
        matter: { type: 'string', default: '' },
        told: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return process.exit(2);
  }
}

function explained(text: string, read: Utterance): string {
  return [
    `“${text}”`,
    ...section('数量和时间', read.quantities.map(quantityLine)),
    ...section(
      '地方',
      read.places.map(({ span, name, role }) => `${span.text} → ${name}（${role}）`),
    ),
    ...section(
      '分句',
      read.clauses.map(
        ({ span, act, mood, denied, about }) =>
          `${span.text} → ${[act, mood, ...(denied ? ['denied'] : []), about].join('、')}`,
      ),
    ),
    ...section('说了什么', read.claims.map(claimLine)),
    ...section('回答', read.reply === null ? [] : [replyLine(read.reply)]),
    ...section('没说是什么的数', read.bound.map(boundLine)),
    ...section('更正', read.corrections.map(boundLine)),
    ...section(
      '问什么',
      read.requests.map(
        ({ span, aspect, subject }) =>
          `${span.text} → ${aspect ?? '没有说问哪一样'}、${JSON.stringify(subject)}`,
      ),
    ),
    ...section(
      '没读懂的词',
      read.unread.length === 0 ? [] : [read.unread.map((span) => span.text).join('、')],
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function quantityLine(quantity: Quantity): string {
  const { span, ...rest } = quantity;
  return `${span.text} → ${JSON.stringify(rest)}`;
}

function claimLine({ span, fact, value, whose, mood, denied, certainty, by }: Claim): string {
  const counts = whose === 'owner' && mood === 'fact' && !denied;
  const how = [whose, mood, ...(denied ? ['denied'] : []), certainty].join('、');
  return `${counts ? '✓' : '×'} ${span.text} → ${fact}=${value}（${how}，${by}）`;
}

const replyLine = (reply: Reply): string =>
  reply.kind === 'value'
    ? `${reply.span.text} → ${reply.fact}=${reply.value}（${reply.certainty}）`
    : `${reply.span.text} → ${reply.kind}`;

const boundLine = ({ span, fact, value, ...rest }: Correction | BoundValue): string =>
  `${span.text} → ${fact}=${value}${'mood' in rest ? `（${rest.mood}）` : ''}`;

/** What is found for a message by itself, each with what its score is made of; or why nothing is. */
function foundLines(text: string): string[] {
  const { results, refusal, near, neighbour, outcome, decision } = search.find(text, {
    today: on,
    limit: 3,
  });
  const signs = [...decision.signs]
    .filter(({ share }) => Math.abs(share) >= LEAST_SHARE)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .map(
      ({ text: words, value, share }) => `  ${share.toFixed(2)}  ${words}（${value.toFixed(2)}）`,
    );
  const why = [
    `答不答 ${decision.score.toFixed(2)}（答 ≥ ${REFUSAL.answer}，反问 ≥ ${REFUSAL.ask}）`,
    ...signs,
  ];
  if (outcome === 'answer')
    return [
      ...results.map(({ measure, score, why: reasons }, index) => {
        const shares = reasons.map(({ text: words, share }) => `${words} ${share.toFixed(2)}`);
        return `${index + 1}. ${measure.id} ${measure.title} ${score.toFixed(2)} = ${shares.join(' + ')}`;
      }),
      ...why,
    ];
  return [
    `${outcome === 'ask' ? '反问' : '不答'}：${refusal?.kind ?? ''}${refusal?.hotline ?? ''}`,
    ...(neighbour === null ? [] : [`隔壁的事：${neighbour.said} → ${neighbour.noun}`]),
    ...near.map(({ id, title }) => `相近：${id} ${title}`),
    ...why,
  ];
}

/** Signs that speak less than this do not count. */
const LEAST_SHARE = 0.005;

/** Within a talk the conversation decides what is searched for; by itself a message is searched for as it is. */
const isOfTalk = values.told.length > 0 || values.asked !== undefined || values.matter !== '';
for (const text of positionals) {
  console.log(explained(text, search.language.read(text, on, hint)));
  if (!isOfTalk) console.log(section('找到什么，为什么', foundLines(text)).join('\n'));
}
