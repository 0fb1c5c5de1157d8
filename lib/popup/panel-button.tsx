import { openPanel } from '../panel/open-panel.ts';
import { t } from '../ui/i18n.ts';

/** The way to the panel, for long reading. */
export function PanelButton({ tab }: { tab: number }) {
  const open = async (): Promise<void> => {
    await openPanel(tab);
    window.close();
  };
  return (
    <button type="button" id="open-panel" class="action quiet" onClick={() => void open()}>
      {t('popup.openPanel')}
    </button>
  );
}
