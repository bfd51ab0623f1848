import { askFromElsewhere } from './ask-from-elsewhere.ts';
import { openOffline } from './open-offline.ts';
import { addPageTools } from './page-tools.ts';
import { startTalk } from './start-talk.ts';
import { unfoldForPrint } from './unfold-for-print.ts';
import { joinViewSwitches } from './view-switches.ts';

/** The page script: every page works without it; with it the talk stays on one page. */
joinViewSwitches();
unfoldForPrint();
openOffline();
addPageTools();
const talk = document.getElementById('talk');
if (talk === null) askFromElsewhere();
else startTalk(talk);
