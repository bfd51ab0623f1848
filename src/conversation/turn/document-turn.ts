import type { Document } from '../../knowledge/schema/document.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Parts } from '../parts.ts';
import { sentence } from '../reply.ts';
import { dateWords } from '../wording/date-words.ts';
import { holdOpen } from './hold-open.ts';
import { policyTurn } from './policy-turn.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/** 这份文件谁发的、缺了什么: the facts of a paper; the list of papers when none is named. */
export function documentTurn(scene: Scene, parts: Parts): Told {
  const { documents } = parts.knowledge;
  const named = documents.find((document) => document.id === scene.said?.document);
  if (named === undefined && scene.said !== null && scene.said.themes.length > 0)
    return policyTurn(scene, parts);
  const text = named
    ? describe(named, parts)
    : ['我手上有这些文件：', ...documents.map(line)].join('\n');
  return {
    ...holdOpen(scene),
    messages: [sentence(text)],
    measures: [],
    contacts: [],
    suggestions: [],
    effects: [],
  };
}

function describe(document: Document, parts: Parts): string {
  const measures = parts.knowledge.measures.filter(
    (measure) => documentOf(measure.id) === document.id,
  );
  return [
    `《${document.title}》${document.number ? `（${document.number}）` : ''}`,
    `管哪里：${document.place}`,
    `哪天发的：${document.issued ? dateWords(document.issued) : '文件没写日期'}`,
    ...(document.issuers.length > 0 ? [`谁发的：${document.issuers.join('、')}`] : []),
    ...(document.implements ? [`依据：${document.implements}`] : []),
    `有${measures.length}项措施。`,
    ...document.missing.slice(0, 3).map((statement) => `注意：${statement.text}`),
    ...document.caveats.slice(0, 2).map((statement) => `说明：${statement.text}`),
  ].join('\n');
}

function line(document: Document): string {
  const nature = { precise: '', damaged: '，原件残缺', reference: '，地名隐去，只能参考' }[
    document.nature
  ];
  return `· ${document.shortTitle}（${document.place}${document.issued ? `，${dateWords(document.issued)}` : ''}${nature}）`;
}
