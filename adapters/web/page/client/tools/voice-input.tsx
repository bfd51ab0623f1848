import { draw } from '../../../shared/client/draw.ts';
import { Icon } from '../../../shared/view/icon.tsx';

/** The part of the browser's speech recognition that is used; TypeScript's library leaves it out. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  start(): void;
  stop(): void;
}
interface RecognitionEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}
type RecognitionMaker = new () => Recognition;

/** A microphone beside the input where the browser can listen; what it hears is shown before it is sent. */
export function addVoiceInput(talk: HTMLElement): void {
  const maker = recognitionOf(window as unknown as Record<string, unknown>);
  const [ask, input] = [talk.querySelector('.ask'), talk.querySelector('textarea')];
  if (maker === null || ask === null || input === null) return;
  draw(ask, VoiceButton({}));
  const button = ask.querySelector<HTMLButtonElement>('.voice');
  if (button === null) return;
  ask.insertBefore(button, ask.querySelector('.send'));

  let listening: Recognition | null = null;
  const stop = () => {
    listening = null;
    button.setAttribute('aria-pressed', 'false');
  };
  button.addEventListener('click', () => {
    if (listening !== null) return listening.stop();
    listening = new maker();
    listening.lang = 'zh-CN';
    listening.interimResults = true;
    listening.addEventListener('result', (event) => {
      input.value = heard(event as RecognitionEvent);
    });
    for (const end of ['end', 'error']) listening.addEventListener(end, stop);
    button.setAttribute('aria-pressed', 'true');
    listening.start();
  });
}

function recognitionOf(scope: Record<string, unknown>): RecognitionMaker | null {
  const maker = scope['SpeechRecognition'] ?? scope['webkitSpeechRecognition'];
  return typeof maker === 'function' ? (maker as RecognitionMaker) : null;
}

function heard({ results }: RecognitionEvent): string {
  return Array.from(results, (result) => result[0]?.transcript ?? '').join('');
}

/** A microphone, pressed while it listens. */
function VoiceButton(_: object) {
  return (
    <button
      type="button"
      class="voice"
      aria-pressed="false"
      aria-label="用说的"
      title="用说的（由您的浏览器识别）"
    >
      <Icon name="voice" />
    </button>
  );
}
