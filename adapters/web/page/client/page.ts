import { askFromElsewhere } from './ask-from-elsewhere.ts';
import { openOffline } from './open-offline.ts';
import { startTalk } from './start-talk.ts';
import { addPageTools } from './tools/page-tools.ts';
import { addSuggestions } from './tools/suggest.ts';
import { unfoldForPrint } from './tools/unfold-for-print.ts';
import { joinViewSwitches } from './tools/view-switches.ts';

/** The page script: every page works without it; with it the talk stays on one page. */
joinViewSwitches();
unfoldForPrint();
openOffline();
addPageTools();
addSuggestions(document.querySelector('.filter input[list]'));
const talk = document.getElementById('talk');
if (talk === null) askFromElsewhere();
else startTalk(talk);
