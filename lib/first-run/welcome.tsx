import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SettingSwitch } from '../controls/setting-switch.tsx';
import { ask } from '../messages.ts';
import { enabledEverywhere } from '../settings.ts';
import type { Summary } from '../summary/summary.ts';
import { datasetText, language, number, plural, t } from '../ui/i18n.ts';
import { hear, type SampleState, tellSample } from './sample-door.ts';

/** What a person sees once, after the installation: the extension at work on a sample. Asks for nothing. */
export function Welcome() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [summary, setSummary] = useState<Summary>();
  useEffect(
    () =>
      hear<SampleState>(
        () => frame.current?.contentWindow ?? null,
        ({ counts }) => {
          if (counts) void ask('summarise', { counts }).then(setSummary);
          else setSummary(undefined);
        },
      ),
    [],
  );
  const go = (direction: 'next' | 'previous'): void => {
    if (frame.current) tellSample(frame.current, { go: direction });
  };
  return (
    <main>
      <h1>{t('firstRun.title')}</h1>
      <p class="lead">{t('firstRun.lead')}</p>
      <div class="show">
        <iframe ref={frame} class="sample" title={t('firstRun.sample')} src="/sample.html" />
        <aside aria-label={t('firstRun.inPopup')}>
          <h2>{t('firstRun.inPopup')}</h2>
          <p role="status" id="sample-count">
            {summary ? plural('popup.mentions', summary.total) : t('firstRun.isOff')}
          </p>
          <ul>
            {summary?.themes.map(({ id, title, count }) => (
              <li key={id}>
                <span {...datasetText()}>{title}</span> <span class="count">{number(count)}</span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
      <ol class="steps">
        <li>
          <h2>{t('firstRun.noteTitle')}</h2>
          <p>{t('firstRun.noteWords')}</p>
          <div class="actions">
            <button type="button" class="action quiet" id="sample-previous" onClick={() => go('previous')}>
              {t('firstRun.previous')}
            </button>
            <button type="button" class="action" id="sample-next" onClick={() => go('next')}>
              {t('firstRun.next')}
            </button>
          </div>
        </li>
        <li>
          <h2>{t('firstRun.popupTitle')}</h2>
          <p>{t('firstRun.popupWords')}</p>
        </li>
        <li>
          <h2>{t('firstRun.offTitle')}</h2>
          <p>{t('firstRun.offWords')}</p>
          <SettingSwitch id="everywhere" label={t('popup.everywhere')} setting={enabledEverywhere} />
        </li>
        <li>
          <h2>{t('firstRun.privateTitle')}</h2>
          <p>{t('firstRun.privateWords')}</p>
        </li>
      </ol>
      <p>
        <button type="button" class="action" id="to-options" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('firstRun.toOptions')}
        </button>
      </p>
      <p class="count">
        {t('firstRun.notOfficial')} {language() !== 'en' && t('dataset.inEnglish')}
      </p>
    </main>
  );
}
