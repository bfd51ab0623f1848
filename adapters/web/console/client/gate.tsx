/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';
import type { Place } from '../model/records.ts';
import { SIGNED_IN } from '../model/signed-in.ts';
import { faultWords, getJson, SIGNED_OUT, sendJson } from './api.ts';
import { App } from './app.tsx';

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

/** One field: the token that the agent was given. */
function Login({ onToken }: { readonly onToken: (token: string) => Promise<void> }) {
  const [fault, setFault] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const enter = async (event: Event) => {
    event.preventDefault();
    try {
      await onToken(field.current?.value.trim() ?? '');
    } catch (error) {
      setFault(faultWords(error));
      field.current?.select();
    }
  };
  return (
    <main class="login">
      <h1>惠小店坐席台</h1>
      <form onSubmit={enter}>
        <label for="token">坐席口令</label>
        <input
          id="token"
          type="password"
          autocomplete="current-password"
          required
          maxlength={200}
          ref={field}
          aria-describedby="login-fault"
        />
        <button class="primary" type="submit">
          登录
        </button>
        <p id="login-fault" class="fault" role="alert">
          {fault}
        </p>
      </form>
      <p class="hint">口令向管理员要。登录管一个班：12小时后，或者一小时没用，要再登一次。</p>
    </main>
  );
}
