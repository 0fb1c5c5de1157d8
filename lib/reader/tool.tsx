import { Icon, type IconName } from './icons.tsx';

interface ToolProps {
  icon: IconName;
  /** What it does; also said by screen readers. */
  label: string;
  id?: string;
  disabled?: boolean;
  /** For what is on or off. */
  pressed?: boolean;
  onClick(): void;
}

/** A button of the toolbar. */
export function Tool({ icon, label, id, disabled = false, pressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      {...(id === undefined ? {} : { id })}
      title={label}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
