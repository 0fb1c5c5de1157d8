import type { PaintMode } from '../page/painter.ts';
import { openPdfs, paintMode, printMarks } from '../settings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Switch } from './switch.tsx';
import { useSetting } from './use-setting.ts';

const MODES = {
  auto: 'options.paintAuto',
  marks: 'options.paintMarks',
  overlay: 'options.paintOverlay',
} as const satisfies Record<PaintMode, MessageKey>;

/** What is chosen once and seldom changed. */
export function Options() {
  const mode = useSetting(paintMode);
  const print = useSetting(printMarks);
  const pdfs = useSetting(openPdfs);
  return (
    <details class="options">
      <summary>{t('options.title')}</summary>
      <label class="switch" for="paint">
        <span>{t('options.paint')}</span>
        <select
          id="paint"
          value={mode ?? 'auto'}
          onChange={(event) => void paintMode.setValue(event.currentTarget.value as PaintMode)}
        >
          {Object.entries(MODES).map(([value, words]) => (
            <option key={value} value={value}>
              {t(words)}
            </option>
          ))}
        </select>
      </label>
      <Switch
        id="print"
        label={t('options.print')}
        on={print === true}
        onChange={(on) => void printMarks.setValue(on)}
      />
      <Switch
        id="open-pdfs"
        label={t('options.openPdfs')}
        on={pdfs === true}
        onChange={(on) => void openPdfs.setValue(on)}
      />
    </details>
  );
}
