import { createInterface } from 'node:readline';
import {
  createTerminalTalk,
  type TerminalTalk,
} from '../../../adapters/terminal/create-terminal-talk.ts';
import { paintNothing, paintPassage } from '../../../adapters/terminal/paint.ts';
import { CLOSING, OPENING, PROMPT, USAGE } from '../../../adapters/terminal/wording.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import { createConversation } from '../../conversation/create-conversation.ts';
import { createJudgement } from '../../conversation/create-judgement.ts';
import { createDirectory } from '../../conversation/directory/directory.ts';
import { createRulebook } from '../../eligibility/rulebook.ts';
import { createHolding } from '../../eligibility/validity/holding.ts';
import { civilDateAt } from '../../knowledge/civil-date.ts';
import { createSearch } from '../../search/create-search.ts';
import { readConfig } from '../config.ts';
import { loadCompiled } from '../node/load-compiled.ts';
import { ChatOptionsError, readChatOptions } from './chat-options.ts';

const { stdin, stdout } = process;
const hasColours = stdout.isTTY === true && !process.env['NO_COLOR'];
const paint = hasColours ? paintPassage : paintNothing;
const say = (text: string) => console.log(text);

/** `npm run chat`: a talk in the terminal, or with the lines of a script; nothing is stored. */
function main(): void {
  const { help, once, region, asOf } = readChatOptions(process.argv.slice(2));
  if (help) {
    say(USAGE);
    return;
  }
  const { conversation, isPlace } = openConversation(process.env);
  if (region !== undefined && !isPlace(region)) {
    throw new ChatOptionsError(`没认出“${region}”是哪里，写区县的名字，如 --region 柯桥`);
  }
  const given = {
    ...(region === undefined ? {} : { region }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const talk = createTerminalTalk(conversation, civilDateAt(Date.now()), given, paint);
  if (once !== undefined) say(talk.hear(once)?.text ?? talk.greet());
  else if (stdin.isTTY) talkWithPerson(talk);
  else readScript(talk);
}

function talkWithPerson(talk: TerminalTalk): void {
  const lines = createInterface({ input: stdin, output: stdout, prompt: `\n${PROMPT}` });
  let isOver = false;
  say(`${OPENING}\n\n${talk.greet()}`);
  lines.prompt();
  lines.on('line', (line) => {
    const answer = talk.hear(line);
    if (answer !== null) say(`\n${answer.text}`);
    isOver = answer?.isLast === true;
    if (isOver) lines.close();
    else lines.prompt();
  });
  lines.on('close', () => {
    if (!isOver) say(`\n${CLOSING}`);
  });
}

/** Shows the script's own lines, so that what comes out reads as a talk. */
function readScript(talk: TerminalTalk): void {
  const lines = createInterface({ input: stdin });
  lines.on('line', (line) => {
    const answer = talk.hear(line);
    if (answer === null) return;
    say(`${PROMPT}${line.trim()}\n\n${answer.text}\n`);
    if (answer.isLast) process.exit();
  });
}

// A reader that has seen enough (head, less) closes the pipe.
stdout.on('error', () => process.exit());
try {
  main();
} catch (error) {
  if (!(error instanceof ChatOptionsError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** The assistant over the compiled knowledge, without a store and without a server. */
function openConversation(environment: NodeJS.ProcessEnv): {
  readonly conversation: Conversation;
  /** whether a name or code is a place that the assistant knows */
  readonly isPlace: (words: string) => boolean;
} {
  const { CONTACT_POLICY: policy, RETENTION_DAYS: retentionDays } = readConfig(environment);
  const { knowledge, searchData } = loadCompiled();
  const search = createSearch(knowledge, searchData, createHolding(knowledge));
  const conversation = createConversation({
    ...{ knowledge, search, retentionDays },
    judgement: createJudgement(createRulebook(knowledge), search, knowledge),
    directory: createDirectory(knowledge, policy),
  });
  return { conversation, isPlace: (words) => search.resolvePlace(words) !== null };
}
