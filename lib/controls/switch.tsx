import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Locked } from './locked.tsx';
import { useFailures } from './trouble.tsx';

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
  const input = useRef<HTMLInputElement>(null);
  const failures = useFailures();
  // What could not be stored is not shown as chosen.
  useLayoutEffect(() => {
    if (failures && input.current) input.current.checked = on;
  }, [failures, on]);
  return (
    <label class="switch" for={id}>
      <span>
        {label}
        {isLocked && <Locked />}
      </span>
      <input
        ref={input}
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
