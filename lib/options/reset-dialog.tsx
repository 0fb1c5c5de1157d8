import { useEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';

/** Asks once more before everything that was chosen goes. */
export function ResetDialog({ onYes, onNo }: { onYes(): void; onNo(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="reset-words" onClose={onNo}>
      <p id="reset-words">{t('options.file.resetAsk')}</p>
      <div class="actions">
        <button type="button" class="action quiet" onClick={onNo}>
          {t('options.file.keep')}
        </button>
        <button type="button" class="action" id="reset-yes" onClick={onYes}>
          {t('options.file.resetYes')}
        </button>
      </div>
    </dialog>
  );
}
