/** @jsxImportSource hono/jsx/dom */
import { useCallback, useEffect, useRef, useState } from 'hono/jsx/dom';
import { type Route, readRoute, type ViewId, views, writeRoute } from '../model/finder/route.ts';
import type { Place } from '../model/records.ts';
import { type Desk, DeskContext } from './desk.ts';
import { CallStrip } from './parts/call/call-strip.tsx';
import { TextsDialog } from './parts/call/texts-dialog.tsx';
import { HelpDialog } from './parts/frame/help-dialog.tsx';
import { TopBar } from './parts/frame/top-bar.tsx';
import { ReportDialog } from './parts/measure/report-dialog.tsx';
import { useDay } from './use/use-day.ts';
import { FIRST, focusNow, leaveField, useFocus, useFocusKept } from './use/use-focus.ts';
import { useJudged } from './use/use-judged.ts';
import { useKeys } from './use/use-keys.ts';
import { useLibrary } from './use/use-library.ts';
import { viewOf } from './views/view-of.tsx';

const SAID_MS = 6000;
/** So long after its end a call is written down. */
const WRITTEN_MS = 800;

/** A box that is closed, not just taken away, gives the focus back to where it was. */
function closing(then: () => void): void {
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  then();
}

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
  const [over, setOver] = useState<'help' | 'texts' | null>(null);
  const [faulty, setFaulty] = useState<{ id: string; title: string } | null>(null);
  const [entered, setEntered] = useState({ id: '', times: 0 });
  const origin = useRef<ViewId>('search');
  const focusOn = useFocus();
  useFocusKept();
  const silence = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const say = (text: string) => {
    clearTimeout(silence.current);
    setSaid(text);
    silence.current = setTimeout(() => setSaid(''), SAID_MS);
  };
  const asOf = route.asOf || today;
  const library = useLibrary(asOf);
  const { day, call, changeCall, changeDay, nextCall, undoCall } = useDay(agent, today);
  const judged = useJudged({ facts: call.facts, asOf, subject: call.opened.at(-1)?.id ?? '' }, say);
  const { supervisor } = library.info;

  const show = (view: ViewId) => {
    if (view === 'shift' && !supervisor) return;
    leaveField();
    go({ view }, true);
    focusOn(FIRST);
  };
  const desk: Desk = {
    ...{ agent, today, asOf, places, ...library, route, go, call, changeCall, judged },
    ...{ day, changeDay, say, report: setFaulty, entered },
    setFacts: (facts) => changeCall(() => ({ facts })),
    nextCall: () => {
      leaveField();
      nextCall();
      setTimeout(library.reloadHandovers, WRITTEN_MS);
      go({ view: 'search', q: '', measure: '', asOf: '' }, true);
      focusOn('#search');
      say('新的一通来电，情况已清空。按错了就按 Alt+Z 退回。');
    },
    openMeasure: (id) => {
      origin.current = route.view;
      setEntered(({ times }) => ({ id, times: times + 1 }));
      go({ view: 'search', measure: id }, route.view !== 'search');
    },
    markEntered: () => setEntered(({ times }) => ({ id: '', times })),
    leaveMeasure: () => {
      const back = origin.current ?? 'search';
      origin.current = 'search';
      if (back === 'search') return focusNow('#search');
      go({ view: back }, true);
      focusOn(`[data-measure="${route.measure}"]`);
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
    undoCall: () => {
      const done = undoCall();
      say(done ? '已退回上一通，接着记。' : '退不回去：没有上一通，或者这通已经记了东西。');
      if (done) focusOn('#call-note');
    },
    note: () => focusNow('#call-note'),
    texts: () => setOver('texts'),
    across: () => {
      const there = document.activeElement?.closest('.outcomes, .pane') != null;
      focusNow(there ? FIRST : '#measure-title, .outcomes .link');
    },
    help: () => setOver('help'),
  });
  useEffect(() => {
    document.querySelector<HTMLElement>(FIRST)?.focus();
  }, []);
  const label = views.find(({ id }) => id === route.view)?.label ?? '';
  useEffect(() => {
    document.title = `${label} · 惠小店坐席台`;
  }, [label]);
  return (
    <DeskContext.Provider value={desk}>
      <div class="frame">
        <TopBar show={show} onHelp={() => setOver('help')} onLeave={onLeave} />
        <main id="main" class={`view on-${route.view}`}>
          {library.fault && <p class="fault">{library.fault}</p>}
          {viewOf(route.view)}
        </main>
        <CallStrip said={said} />
      </div>
      {over === 'help' && <HelpDialog onClose={() => closing(() => setOver(null))} />}
      {over === 'texts' && <TextsDialog onClose={() => closing(() => setOver(null))} />}
      {faulty && <ReportDialog measure={faulty} onClose={() => closing(() => setFaulty(null))} />}
    </DeskContext.Provider>
  );
}

/** Puts a text on the clipboard; also where the page is served without TLS inside an office. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'sr';
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

/** Where the console stands, in step with the address and the browser's history. */
function useRoute(): [Route, (change: Partial<Route>, push?: boolean) => void] {
  const [route, setRoute] = useState<Route>(() => readRoute(location.search));
  const latest = useRef(route);
  useEffect(() => {
    const back = () => {
      latest.current = readRoute(location.search);
      setRoute(latest.current);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = useCallback((change: Partial<Route>, push = false) => {
    const next = { ...(latest.current ?? route), ...change };
    latest.current = next;
    history[push ? 'pushState' : 'replaceState'](null, '', writeRoute(next));
    setRoute(next);
  }, []);
  return [route, go];
}
