import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import { firstLayer } from '../block.ts';
import type { Deps } from '../deps.ts';
import { regionOf, type Scene } from '../read/scene.ts';
import type { Contact } from '../reply.ts';
import type { Move } from './move.ts';
import { respond } from './respond.ts';

/** Contacts of one reply at most. */
const CONTACTS = 5;

/** Does what was decided, in order; each step finds the talk as the step before has left it. */
export function respondAll(moves: readonly Move[], scene: Scene, deps: Deps): TurnDraft {
  const [first, ...rest] = moves;
  if (first === undefined) throw new Error('a turn without a move');
  return rest.reduce(
    (told, move) => merge(told, respond(move, after(told, scene), deps)),
    respond(first, scene, deps),
  );
}

/** The scene as the next step of the same turn finds it: nothing is told or heard twice. */
function after(told: TurnDraft, scene: Scene): Scene {
  const { answers, focus, ask } = told;
  const open =
    ask === null
      ? null
      : (scene.state.open?.fact === ask.fact && scene.state.open) || {
          id: '',
          fact: ask.fact,
          progress: { asked: ask.asked, atMost: ask.atMost },
        };
  return {
    ...scene,
    answers,
    added: [],
    region: regionOf(answers),
    state: { ...scene.state, answers: [...answers], focus, open },
  };
}

function merge(one: TurnDraft, other: TurnDraft): TurnDraft {
  const contacts = [...one.contacts, ...other.contacts];
  return {
    ...other,
    messages: [...one.messages, ...newIn(other.messages, one.messages)],
    measures: [...one.measures, ...other.measures],
    contacts: distinctContacts(contacts).slice(0, CONTACTS),
    suggestions: other.suggestions.length > 0 ? other.suggestions : one.suggestions,
    effects: [...one.effects, ...other.effects],
  };
}

/** The messages without what an earlier one of the turn says word for word. */
const newIn = (messages: TurnDraft['messages'], earlier: TurnDraft['messages']) => {
  const said = new Set(earlier.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  return messages.flatMap((message) => {
    const blocks = message.blocks.filter(({ text }) => !said.has(text));
    return blocks.length === 0 ? [] : [{ ...message, text: firstLayer(blocks), blocks }];
  });
};

const distinctContacts = (contacts: readonly Contact[]): Contact[] => [
  ...new Map(contacts.map((one) => [`${one.agency}${one.person ?? ''}`, one])).values(),
];
