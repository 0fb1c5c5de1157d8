import { t } from '../ui/i18n.ts';

/** What is said beside a setting that the organisation has decided. */
export function Locked() {
  return <small class="locked">{t('options.byOrganisation')}</small>;
}
