import { Locked } from '../controls/locked.tsx';
import { SettingSwitch } from '../controls/setting-switch.tsx';
import { useLocked } from '../controls/use-locked.ts';
import { useSetting } from '../controls/use-setting.ts';
import type { PaintMode } from '../page/painter.ts';
import { openPdfs, paintMode, printMarks } from '../settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const MODES = {
  auto: 'options.paintAuto',
  marks: 'options.paintMarks',
  overlay: 'options.paintOverlay',
} as const satisfies Record<PaintMode, MessageKey>;

/** What is chosen once and seldom changed. */
export function Options() {
  const mode = useSetting(paintMode) ?? paintMode.fallback;
  const isLocked = useLocked(paintMode);
  return (
    <details class="options">
      <summary>{t('options.title')}</summary>
      <label class="switch" for="paint">
        <span>
          {t('options.paint')}
          {isLocked && <Locked />}
        </span>
        <select
          id="paint"
          value={mode}
          disabled={isLocked}
          onChange={(event) => void paintMode.setValue(event.currentTarget.value as PaintMode)}
        >
          {Object.entries(MODES).map(([value, words]) => (
            <option key={value} value={value}>
              {t(words)}
            </option>
          ))}
        </select>
      </label>
      <SettingSwitch id="print" label={t('options.print')} setting={printMarks} />
      <SettingSwitch id="open-pdfs" label={t('options.openPdfs')} setting={openPdfs} />
    </details>
  );
}
