import { regionContains } from '../../../knowledge/region-code.ts';
import type { SearchAnswer } from '../../../search/search.ts';
import { behind, block } from '../../block.ts';
import { holdOpen } from '../../case/hold-open.ts';
import { documentOfMeasure, placeWords } from '../../lookup.ts';
import type { Parts } from '../../parts.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import { contactWords } from '../../wording/contact-words.ts';
import { doneElsewhereWords } from '../../wording/refusal-words.ts';
import { topic } from '../suggestions.ts';
import type { Told } from './told.ts';

/** How many examples from elsewhere are named. */
const EXAMPLES = 2;

/**
 * The shop's place has no papers, and nothing that fits holds nationally: what is done elsewhere is named
 * as an example, and the place's own hotline knows the rest. Null where something holds there.
 */
export function elsewhereTurn(answer: SearchAnswer, scene: Scene, parts: Parts): Told | null {
  const place = placeWords(scene, parts);
  if (place === null) return null;
  const { region } = scene;
  const hasPapers = parts.knowledge.documents.some(
    (document) =>
      document.scope === 'package' &&
      region !== null &&
      document.region !== undefined &&
      (regionContains(document.region, region) || regionContains(region, document.region)),
  );
  const [first] = answer.results;
  if (hasPapers || first === undefined) return null;
  if (first.fit === 'own' || first.fit === 'national') return null;
  const examples = answer.results
    .filter(({ fit }) => fit === 'elsewhere')
    .slice(0, EXAMPLES)
    .map(({ measure }) => ({
      title: measure.title,
      paper: documentOfMeasure(measure, parts).shortTitle,
    }));
  const hotline = parts.directory.desk('hotline-12345');
  const contact = hotline == null ? null : { ...hotline, step: 'hotline' as const };
  return {
    ...holdOpen(scene),
    messages: [
      messageOf('text', [
        block('nature', doneElsewhereWords(place, examples)),
        ...behind(contact === null ? [] : [block('contact', contactWords(contact), { contact })]),
      ]),
    ],
    measures: [],
    contacts: contact === null ? [] : [contact],
    suggestions: examples.map(({ title }) => topic(title)),
    effects: [{ kind: 'unanswered', text: scene.text, region: scene.region }],
  };
}
