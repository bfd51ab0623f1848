import { draw } from '../../../shared/client/draw.ts';
import { Icon, type IconName } from '../../../shared/view/icon.tsx';

/** Adds a small button that does something with what is on the page. */
export function addTool(
  parent: Element,
  label: string,
  icon: IconName | null,
  onPress: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool';
  draw(
    button,
    <>
      {icon && <Icon name={icon} />}
      <span>{label}</span>
    </>,
  );
  button.addEventListener('click', () => onPress(button));
  parent.append(button);
  return button;
}
