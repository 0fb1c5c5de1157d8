import { browser } from 'wxt/browser';
import { SettingSwitch } from '../controls/setting-switch.tsx';
import { Trouble } from '../controls/trouble.tsx';
import { ask } from '../messages.ts';
import { enabledEverywhere } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { Appearance } from './appearance.tsx';
import { DatasetFacts } from './dataset.tsx';
import { RecordSearch } from './record-search.tsx';
import { SECTIONS, type SectionId } from './section.tsx';
import { SettingsFile } from './settings-file.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Sites } from './sites.tsx';
import { Terms } from './terms.tsx';
import { useAsked } from './use-asked.ts';

const catalogueAsked = () => ask('catalogue', {});

/** @param search what is looked for in the record from the start */
export function OptionsPage({ search }: { search: string }) {
  const catalogue = useAsked(catalogueAsked);
  return (
    <>
      <header>
        <h1>WSIS Lens</h1>
        <nav aria-label={t('options.sections')}>
          <ul>
            {(Object.keys(SECTIONS) as SectionId[]).map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{t(SECTIONS[id])}</a>
              </li>
            ))}
            <li>
              <a href={browser.runtime.getURL('/welcome.html')}>{t('options.welcome')}</a>
            </li>
          </ul>
        </nav>
      </header>
      <main>
        <Trouble />
        <SettingSwitch id="everywhere" label={t('popup.everywhere')} setting={enabledEverywhere} />
        {catalogue && (
          <>
            <RecordSearch catalogue={catalogue} first={search} />
            <Sites sites={catalogue.sites} />
            <Terms themes={catalogue.themes} terms={catalogue.terms} />
          </>
        )}
        <Appearance />
        <Shortcuts />
        {catalogue && <DatasetFacts catalogue={catalogue} />}
        <SettingsFile />
      </main>
    </>
  );
}
