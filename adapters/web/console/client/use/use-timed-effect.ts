import { useLayoutEffect } from 'hono/jsx/dom';

/**
 * An effect that is undone when its inputs change. Hono runs `useEffect` a frame after the drawing; when
 * the inputs change within that frame, the older effect still runs and is never undone. Layout effects
 * run with the drawing itself; so no key is lost before the first frame, either.
 */
export const useTimedEffect: typeof useLayoutEffect = useLayoutEffect;
