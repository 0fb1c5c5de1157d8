import { browser } from 'wxt/browser';
import { t } from '../ui/i18n.ts';

/** The way to everything that the popup has no room for. */
export function Footer() {
  const open = async (): Promise<void> => {
    await browser.runtime.openOptionsPage();
    close();
  };
  return (
    <footer>
      <button type="button" class="link" id="all-options" onClick={() => void open()}>
        {t('popup.allOptions')}
      </button>
    </footer>
  );
}
