import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { regionContains } from '../../../knowledge/region-code.ts';
import type { Document } from '../../../knowledge/schema/document.ts';
import { type Block, behind, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import * as words from '../../wording/document-words.ts';
import { policyTurn } from './policy-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/** 这份文件谁发的、缺了什么: the facts of a paper; the list of papers when none is named. */
export function documentTurn(scene: Scene, deps: Deps): TurnDraft {
  const { document } = scene.said ?? {};
  const named = document == null ? undefined : indexOf(deps.knowledge).document(document);
  if (named === undefined && scene.said !== null && scene.said.themes.length > 0)
    return policyTurn(scene, deps);
  return {
    ...keepFocus(scene),
    messages: [messageOf('text', named ? describe(named, deps) : list(scene, deps))],
  };
}

function describe(document: Document, deps: Deps): Block[] {
  const measures = indexOf(deps.knowledge).measuresOf(document.id);
  const [missing, ...others] = document.missing;
  return [
    block('statement', words.documentWords(document)),
    block('statement', words.countWords(measures.length)),
    ...(missing === undefined ? [] : [block('caveat', missing.text)]),
    ...behind([
      ...(document.issuers.length > 0
        ? [block('source', words.issuersWords(document.issuers))]
        : []),
      ...(document.implements ? [block('source', words.basisWords(document.implements))] : []),
      ...measures.map(({ id, title }) => block('measure', title, { measureId: id, title })),
      ...[...others, ...document.caveats].map(({ text }) => block('caveat', text)),
    ]),
  ];
}

/** The papers of the shop's place first; so many in the first layer. */
const NAMED = 4;

function list({ region }: Scene, deps: Deps): Block[] {
  const { documents } = deps.knowledge;
  const isOwn = (document: Document) =>
    region !== null && document.region !== undefined && regionContains(document.region, region);
  const sorted = [...documents.filter(isOwn), ...documents.filter((one) => !isOwn(one))];
  const lines = sorted.map((document) => block('fact', words.documentLine(document)));
  const rest = lines.length - NAMED;
  return [
    block('statement', words.documentsWords(documents.length)),
    ...lines.slice(0, NAMED),
    ...(rest > 0 ? [block('more', words.moreDocuments(rest))] : []),
    ...behind(lines.slice(NAMED)),
  ];
}
