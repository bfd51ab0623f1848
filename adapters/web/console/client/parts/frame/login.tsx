/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom';
import { faultWords } from '../../api.ts';

/** One field: the token that the agent was given. */
export function Login({ onToken }: { readonly onToken: (token: string) => Promise<void> }) {
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
