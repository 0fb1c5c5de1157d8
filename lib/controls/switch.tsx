import type { ComponentChildren } from 'preact';
import { Locked } from './locked.tsx';

interface SwitchProps {
  id: string;
  label: ComponentChildren;
  on: boolean;
  disabled?: boolean;
  /** The organisation has decided. */
  isLocked?: boolean;
  onChange(on: boolean): void;
}

export function Switch({ id, label, on, disabled = false, isLocked = false, onChange }: SwitchProps) {
  return (
    <label class="switch" for={id}>
      <span>
        {label}
        {isLocked && <Locked />}
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled || isLocked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
