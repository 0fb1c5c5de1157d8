import { t } from '../ui/i18n.ts';

/** A short text of our own, in the person's language, with terms in it. */
export function Sample() {
  return (
    <article>
      <h1>{t('firstRun.sampleTitle')}</h1>
      <p>{t('firstRun.sampleFirst')}</p>
      <p>{t('firstRun.sampleSecond')}</p>
    </article>
  );
}
