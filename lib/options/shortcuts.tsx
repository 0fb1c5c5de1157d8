import { browser } from 'wxt/browser';
import { datasetText, t } from '../ui/i18n.ts';
import { Section } from './section.tsx';
import { useAsked } from './use-asked.ts';

const commands = () => browser.commands.getAll();

/** The keys may have been changed in another tab. */
function whenBack(changed: () => void): () => void {
  addEventListener('focus', changed);
  return () => removeEventListener('focus', changed);
}

/** Opens the browser's own page for them; only there can they be changed. */
function change(): void {
  // Firefox only; the types know Chromium's.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keyboard's commands, with the keys that are in force. */
export function Shortcuts() {
  const all = useAsked(commands, whenBack) ?? [];
  return (
    <Section id="shortcuts" words={t('options.shortcuts.words')}>
      <dl class="pairs">
        {all.map(({ name = '', description, shortcut }) => (
          <div key={name} data-command={name}>
            <dt>{description || t('options.shortcuts.popup')}</dt>
            <dd>{shortcut ? <kbd {...datasetText()}>{shortcut}</kbd> : t('options.shortcuts.none')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="action" id="change-shortcuts" onClick={change}>
        {t('options.shortcuts.change')}
      </button>
    </Section>
  );
}
