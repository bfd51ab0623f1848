import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ansiStyle, plainStyle } from '../../adapters/terminal/show-reply.ts';
import { talk } from '../../adapters/terminal/talk.ts';
import { createConversation } from '../conversation/create-conversation.ts';
import { createJudgement } from '../conversation/create-judgement.ts';
import { createDirectory } from '../conversation/directory.ts';
import { createRulebook } from '../eligibility/rulebook.ts';
import { civilDateAt, parseCivilDate } from '../knowledge/civil-date.ts';
import { createSearch } from '../search/create-search.ts';
import { readConfig } from './config.ts';
import { loadCompiled } from './load-compiled.ts';

/**
 * `npm run chat`: a talk in the terminal. Lines from a pipe or file are a talk as well;
 * `-- --once 问题` asks one question, `--region 柯桥` and `--as-of 2022-05-01` say where and when.
 */
const { values } = parseArgs({
  options: { region: { type: 'string' }, 'as-of': { type: 'string' }, once: { type: 'string' } },
});
const asOf = values['as-of'] === undefined ? undefined : parseCivilDate(values['as-of']);
if (asOf === null) {
  console.error('--as-of 要写成 2022-05-01 这样的日期。');
  process.exit(1);
}

const config = readConfig(process.env);
const { knowledge, searchData } = loadCompiled();
const search = createSearch(knowledge, searchData);
const conversation = createConversation({
  knowledge,
  search,
  judgement: createJudgement(createRulebook(knowledge), search),
  directory: createDirectory(knowledge, config.CONTACT_POLICY),
  retentionDays: config.RETENTION_DAYS,
});

const isTerminal = process.stdin.isTTY === true;
const { once } = values;
const style = process.stdout.isTTY ? ansiStyle : plainStyle;
const today = civilDateAt(Date.now());
if (once === undefined) {
  const { reply } = conversation.turn(null, {}, today);
  console.log(`${reply.messages[0]?.text ?? ''}\n${style.dim('（说“退出”就结束）')}\n`);
}
await talk({
  conversation,
  lines: once === undefined ? typedLines() : oneLine(once),
  write: (text) => process.stdout.write(text),
  style,
  today,
  given: {
    ...(values.region === undefined ? {} : { region: values.region }),
    ...(asOf === undefined ? {} : { asOf }),
  },
  echo: !isTerminal && once === undefined,
});

async function* typedLines(): AsyncGenerator<string> {
  const input = createInterface({
    input: process.stdin,
    output: isTerminal ? process.stdout : undefined,
    prompt: '> ',
  });
  if (isTerminal) input.prompt();
  for await (const line of input) {
    yield line;
    if (isTerminal) input.prompt();
  }
}

async function* oneLine(text: string): AsyncGenerator<string> {
  yield text;
}
