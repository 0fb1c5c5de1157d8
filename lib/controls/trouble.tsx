import { useEffect, useState } from 'preact/hooks';
import { settingsReset, watchFailing } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { useSetting } from './use-setting.ts';

/** How often storage has failed while this surface was open. */
export function useFailures(): number {
  const [failures, setFailures] = useState(0);
  useEffect(() => watchFailing(() => setFailures((count) => count + 1)), []);
  return failures;
}

/** Says when settings were lost, or can't be kept. */
export function Trouble() {
  const isReset = useSetting(settingsReset);
  const failures = useFailures();
  return (
    <>
      {failures > 0 && (
        <p class="trouble" role="alert">
          {t('trouble.failing')}
        </p>
      )}
      {isReset && (
        <div class="trouble" role="status">
          <p>{t('trouble.reset')}</p>
          <button type="button" class="action quiet" onClick={() => void settingsReset.removeValue()}>
            {t('trouble.understood')}
          </button>
        </div>
      )}
    </>
  );
}
