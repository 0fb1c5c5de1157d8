import type { ComponentChildren } from 'preact';

interface SwitchProps {
  id: string;
  label: ComponentChildren;
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
}

export function Switch({ id, label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="switch" for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
