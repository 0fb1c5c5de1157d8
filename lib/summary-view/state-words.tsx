import { browser } from 'wxt/browser';
import type { TabState } from '../messages.ts';
import { language, t } from '../ui/i18n.ts';
import { PdfWords } from './pdf-words.tsx';
import { Uncovered } from './uncovered.tsx';

/** How it stands with the page, in plain words, and what can be done about it. */
export function StateWords({ state, tab }: { state: TabState; tab: number | undefined }) {
  switch (state.status) {
    case 'annotated':
      return (
        <>
          <p>{t('popup.annotated')}</p>
          {language() !== 'en' && <p>{t('dataset.inEnglish')}</p>}
        </>
      );
    case 'reading':
      return <p>{t('popup.reading')}</p>;
    case 'nothing':
      return <p>{t('popup.nothing')}</p>;
    case 'off':
      return <p>{state.everywhere ? t('popup.offHere', { host: state.host }) : t('popup.offEverywhere')}</p>;
    case 'uncovered':
      return <Uncovered host={state.host} tab={tab} />;
    case 'unreached':
      return (
        <>
          <p>{t('popup.unreached')}</p>
          <button type="button" class="action" onClick={() => tab !== undefined && void browser.tabs.reload(tab)}>
            {t('popup.reload')}
          </button>
        </>
      );
    case 'file':
      return <p>{t('popup.file')}</p>;
    case 'pdf':
      return <PdfWords tab={tab} />;
    case 'forbidden':
      return <p>{t('popup.forbidden')}</p>;
  }
}
