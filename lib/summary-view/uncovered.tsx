import { ask } from '../messages.ts';
import { askForSites } from '../settings.ts';
import { t } from '../ui/i18n.ts';

interface UncoveredProps {
  /** Empty where the browser doesn't tell it. */
  host: string;
  tab: number | undefined;
}

/** A site that is not covered, and what can be done about it. */
export function Uncovered({ host, tab }: UncoveredProps) {
  return (
    <>
      <p>{host ? t('popup.uncovered', { host }) : t('popup.uncoveredUnknown')}</p>
      {host && tab !== undefined && (
        <div class="actions">
          <button type="button" class="action" id="once" onClick={() => void ask('annotateOnce', { tab })}>
            {t('popup.once')}
          </button>
          <button type="button" class="action" id="always" onClick={() => void askForSites([host])}>
            {t('popup.always', { host })}
          </button>
        </div>
      )}
    </>
  );
}
