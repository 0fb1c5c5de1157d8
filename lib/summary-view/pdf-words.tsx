import { ask } from '../messages.ts';
import { t } from '../ui/i18n.ts';

/** What the popup says where the browser's own viewer shows a PDF file: our reader can do more. */
export function PdfWords({ tab }: { tab: number | undefined }) {
  const read = async (): Promise<void> => {
    if (tab !== undefined && (await ask('read', { tab })).found) window.close();
  };
  return (
    <>
      <p>{t('popup.pdf')}</p>
      <button type="button" class="action" id="read" onClick={() => void read()}>
        {t('popup.read')}
      </button>
    </>
  );
}
