import { newKey } from '../../shared/client/new-key.ts';
import { readForm } from '../../shared/client/read-form.ts';
import { createTalkKeeper } from '../../shared/client/talk.ts';
import { isInstalled } from './open-offline.ts';

/** Name of the page's talk in the tab's storage. */
export const TALK = 'hxd.talk';

/** On a measure's page: what is asked joins the talk on the owner's page, which sends it. */
export function askFromElsewhere(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['say'] === undefined) return;
    const saying = readForm(form, event.submitter);
    if (saying === null) return;
    const keeper = createTalkKeeper(TALK, isInstalled());
    const talk = keeper.load();
    const exchange = { ...saying, key: newKey(), reply: null, refused: null };
    keeper.save({ ...talk, exchanges: [...talk.exchanges, exchange] });
    // Without storage the plain form answers.
    if (keeper.load().exchanges.at(-1)?.key !== exchange.key) return;
    event.preventDefault();
    location.assign('/');
  });
}
