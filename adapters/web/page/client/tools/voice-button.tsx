import { Icon } from '../../../shared/view/icon.tsx';

/** A microphone, pressed while it listens. */
export function VoiceButton(_: object) {
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
