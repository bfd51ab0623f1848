/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';
import type { Place } from '../model/records.ts';
import { copyText } from './copy-text.ts';
import { type Desk, DeskContext } from './desk.ts';
import { CallStrip } from './parts/call-strip.tsx';
import { HelpDialog } from './parts/help-dialog.tsx';
import { ReportDialog } from './parts/report-dialog.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { useDay } from './use/use-day.ts';
import { focusNow, useFocus } from './use/use-focus.ts';
import { useJudged } from './use/use-judged.ts';
import { useKeys } from './use/use-keys.ts';
import { useLibrary } from './use/use-library.ts';
import { useRoute } from './use/use-route.ts';
import { viewOf } from './views/view-of.tsx';

const SAID_MS = 6000;
/** Where work in a view begins. */
const FIRST = '#search, [data-first]';

/** The console: the bar, the view, the call that is on, and what pops up over them. */
export function App({
  agent,
  today,
  places,
  onLeave,
}: {
  readonly agent: string;
  readonly today: string;
  readonly places: readonly Place[];
  readonly onLeave: () => void;
}) {
  const [route, go] = useRoute();
  const [said, setSaid] = useState('');
  const [help, setHelp] = useState(false);
  const [faulty, setFaulty] = useState<{ id: string; title: string } | null>(null);
  const focusOn = useFocus();
  const silence = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const say = (text: string) => {
    clearTimeout(silence.current);
    setSaid(text);
    silence.current = setTimeout(() => setSaid(''), SAID_MS);
  };
  const asOf = route.asOf || today;
  const library = useLibrary(asOf);
  const { day, call, changeCall, changeDay, nextCall } = useDay(agent, today);
  const judged = useJudged(call.facts, asOf, say);

  const show = (view: Desk['route']['view']) => {
    go({ view }, true);
    focusOn(FIRST);
  };
  const desk: Desk = {
    ...{ agent, today, asOf, places, ...library, route, go, call, changeCall, judged },
    ...{ day, changeDay, say, report: setFaulty },
    setFacts: (facts) => changeCall(() => ({ facts })),
    nextCall: () => {
      nextCall();
      go({ view: 'search', q: '', measure: '', asOf: '' }, true);
      focusOn('#search');
      say('新的一通来电，情况已清空。');
    },
    copy: async (text, what) => {
      say((await copyText(text)) ? `已复制${what}。` : '复制不了，请手动选中。');
    },
  };
  useKeys({
    search: () => {
      if (route.view === 'search') return focusNow('#search');
      go({ view: 'search' }, true);
      focusOn('#search');
    },
    view: show,
    nextCall: desk.nextCall,
    note: () => focusNow('#call-note'),
    across: () => {
      const there = document.activeElement?.closest('.outcomes, .pane') != null;
      focusNow(there ? FIRST : '#measure-title, .outcomes .link');
    },
    help: () => setHelp(true),
  });
  useEffect(() => {
    document.querySelector<HTMLElement>(FIRST)?.focus();
  }, []);
  return (
    <DeskContext.Provider value={desk}>
      <div class="frame">
        <TopBar show={show} onHelp={() => setHelp(true)} onLeave={onLeave} />
        <main id="main" class={`view on-${route.view}`}>
          {library.fault && <p class="fault">{library.fault}</p>}
          {viewOf(route.view)}
        </main>
        <CallStrip said={said} />
      </div>
      {help && <HelpDialog onClose={() => setHelp(false)} />}
      {faulty && <ReportDialog measure={faulty} onClose={() => setFaulty(null)} />}
    </DeskContext.Provider>
  );
}
