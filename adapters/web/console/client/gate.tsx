/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom';
import type { Place } from '../model/records.ts';
import { SIGNED_IN } from '../model/signed-in.ts';
import { getJson, SIGNED_OUT, sendJson } from './api.ts';
import { App } from './app.tsx';
import { Login } from './parts/frame/login.tsx';

/** The console for an agent who is signed in, the way in for everybody else. */
export function Gate({
  today,
  places,
}: {
  readonly today: string;
  readonly places: readonly Place[];
}) {
  const [agent, setAgent] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    const leave = () => {
      localStorage.removeItem(SIGNED_IN);
      setAgent(null);
    };
    addEventListener(SIGNED_OUT, leave);
    // Nobody who never signed in here is asked for: the refusal would stand as an error in the log.
    if (localStorage.getItem(SIGNED_IN) === null) setAgent(null);
    else
      getJson<{ name: string }>('/console/session')
        .then(({ name }) => setAgent(name))
        .catch(leave);
    return () => removeEventListener(SIGNED_OUT, leave);
  }, []);
  if (agent === undefined) return <p class="waiting">正在打开……</p>;
  if (agent === null)
    return (
      <Login
        onToken={async (token) => {
          const { name } = await sendJson<{ name: string }>('POST', '/console/login', { token });
          localStorage.setItem(SIGNED_IN, 'yes');
          setAgent(name);
        }}
      />
    );
  return (
    <App
      agent={agent}
      today={today}
      places={places}
      onLeave={async () => {
        await sendJson('POST', '/console/logout', {});
        localStorage.removeItem(SIGNED_IN);
        setAgent(null);
      }}
    />
  );
}
