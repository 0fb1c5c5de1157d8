import { Locked } from '../controls/locked.tsx';
import { useLocked } from '../controls/use-locked.ts';
import { useSetting } from '../controls/use-setting.ts';
import type { Setting } from '../settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

interface ChoiceProps<T extends string> {
  id: string;
  label: string;
  setting: Setting<T>;
  /** What each value is called, in the order in which they are offered. */
  words: Readonly<Record<T, MessageKey>>;
}

/** A setting with one value out of a few. */
export function Choice<T extends string>({ id, label, setting, words }: ChoiceProps<T>) {
  const value = useSetting(setting);
  const isLocked = useLocked(setting);
  return (
    <label class="switch" for={id}>
      <span>
        {label}
        {isLocked && <Locked />}
      </span>
      <select
        id={id}
        value={value}
        disabled={isLocked}
        onChange={(event) => void setting.setValue(event.currentTarget.value as T)}
      >
        {Object.entries<MessageKey>(words).map(([each, title]) => (
          <option key={each} value={each}>
            {t(title as 'options.title')}
          </option>
        ))}
      </select>
    </label>
  );
}
