import { useCallback, useEffect, useRef, useState } from 'hono/jsx/dom';
import { type Route, readRoute, writeRoute } from '../../model/finder/route.ts';

/** Where the console stands, in step with the address and the browser's history. */
export function useRoute(): [Route, (change: Partial<Route>, push?: boolean) => void] {
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
