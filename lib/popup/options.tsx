import type { PaintMode } from '../page/painter.ts';
import { paintMode, printMarks } from '../settings.ts';
import { Switch } from './switch.tsx';
import { useSetting } from './use-setting.ts';

const MODES: Record<PaintMode, string> = {
  auto: 'As each page allows',
  marks: 'In the page',
  overlay: 'Over the page',
};

/** What is chosen once and seldom changed. */
export function Options() {
  const mode = useSetting(paintMode);
  const print = useSetting(printMarks);
  return (
    <details class="options">
      <summary>Options</summary>
      <label class="switch" for="paint">
        <span>Paint terms</span>
        <select
          id="paint"
          value={mode ?? 'auto'}
          onChange={(event) => void paintMode.setValue(event.currentTarget.value as PaintMode)}
        >
          {Object.entries(MODES).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Switch
        id="print"
        label="Print annotations"
        on={print === true}
        onChange={(on) => void printMarks.setValue(on)}
      />
    </details>
  );
}
