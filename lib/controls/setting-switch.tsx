import type { Setting } from '../settings.ts';
import { Switch } from './switch.tsx';
import { useLocked } from './use-locked.ts';
import { useSetting } from './use-setting.ts';

interface SettingSwitchProps {
  id: string;
  label: string;
  setting: Setting<boolean>;
}

/** The switch of a setting that is on or off. */
export function SettingSwitch({ id, label, setting }: SettingSwitchProps) {
  const on = useSetting(setting) ?? setting.fallback;
  return (
    <Switch
      id={id}
      label={label}
      on={on}
      isLocked={useLocked(setting)}
      onChange={(next) => void setting.setValue(next)}
    />
  );
}
