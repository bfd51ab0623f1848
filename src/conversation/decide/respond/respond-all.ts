import { besideTurn } from '../../answer/passages/beside-turn.ts';
import { withBeyond, withGist, withOverseer } from '../../answer/passages/gist-beside.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import { withCare } from '../../answer/with-care.ts';
import { firstLayer, nameBlock } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import { type Contact, type Message, messageAbout } from '../../reply.ts';
import { shortName } from '../../short-name.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import type { Move } from '../move.ts';
import { respond } from './respond.ts';

/** Contacts of one reply at most. */
const CONTACTS = 5;

/**
 * Does what was decided, in order; each step finds the talk as the step before has left it.
 * @throws Error where there is no move: `decide` always gives one
 */
export function respondAll(moves: readonly Move[], scene: Scene, deps: Deps): TurnDraft {
  return withCare(respondEach(moves, scene, deps), scene, deps);
}

function respondEach(moves: readonly Move[], scene: Scene, deps: Deps): TurnDraft {
  const [first, ...rest] = moves;
  if (first === undefined) throw new Error('a turn without a move');
  const told = rest.reduce(
    (before, move) => merge(before, respond(move, after(before, scene), deps)),
    respond(first, scene, deps),
  );
  const isOneMatter = new Set(told.measures).size === 1;
  const isWhole = moves.some(({ kind }) => SAYS_WHOLE.has(kind));
  const isSeveral = rest.length > 0 && !isOneMatter;
  const answered = isWhole
    ? told
    : [withGist, withBeyond, withOverseer].reduce(
        (draft, beside) => beside(draft, scene, deps),
        besideTurn(told, isSeveral, scene, deps),
      );
  return rest.length > 0
    ? { ...answered, messages: namedApart(answered.messages, deps) }
    : answered;
}

/** What is commanded, or asked of an office or a list, is answered by that alone. */
const SAYS_WHOLE: ReadonlySet<Move['kind']> = new Set([
  'then',
  'result',
  'undo',
  'list',
  'document',
  'each',
  'more',
  'continue',
]);

/** Answers about different measures each begin with what they are about. */
function namedApart(messages: readonly Message[], deps: Deps): readonly Message[] {
  const about = messages.flatMap((one) => (one.type === 'measure' ? [one.measureId] : []));
  if (new Set(about).size < 2) return messages;
  return messages.map((message) => {
    if (message.type !== 'measure' || message.blocks[0]?.type === 'statement') return message;
    const [measure] = measuresById([message.measureId], deps);
    const { data } = message.blocks[0] ?? {};
    const begins = data !== undefined && data.names !== true && measure !== undefined;
    return begins
      ? messageAbout(message.measureId, [
          nameBlock(aboutWords(shortName(measure, deps.knowledge)), 'statement'),
          ...message.blocks,
        ])
      : message;
  });
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
    ...(one.explained === undefined ? {} : { explained: one.explained }),
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
