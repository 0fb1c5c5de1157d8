import { useRef, useState } from 'preact/hooks';
import {
  addedSites,
  askForSites,
  MAX_TRANSFER,
  readSettings,
  readTransfer,
  resetSettings,
  writeSettings,
  writeTransfer,
} from '../settings.ts';
import { list, t } from '../ui/i18n.ts';
import { ResetDialog } from './reset-dialog.tsx';
import { Section } from './section.tsx';

/** What has come of it: words, and for a file that can't be used what is wrong in it, a line each. */
interface Said {
  words: string;
  problems?: readonly string[];
  /** Sites of the file that only the person can allow. */
  sites?: readonly string[];
}

/** All settings as a file, back from a file, and back to the start. */
export function SettingsFile() {
  const [said, setSaid] = useState<Said>();
  const [isAsking, setIsAsking] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const load = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    setSaid(await taken(file));
    // The same file, mended, can be chosen again.
    input.value = '';
  };
  const reset = async (): Promise<void> => {
    setIsAsking(false);
    await resetSettings();
    setSaid({ words: t('options.file.wasReset') });
  };
  const allow = (sites: readonly string[]): void =>
    void askForSites(sites).then(
      (allowed) => allowed && setSaid({ words: t('options.file.sitesAllowed', { sites: list(sites) }) }),
      () => undefined,
    );

  return (
    <Section id="file" words={t('options.file.words')}>
      <div class="actions">
        <button type="button" class="action" id="save-settings" onClick={() => void save()}>
          {t('options.file.save')}
        </button>
        <button type="button" class="action" id="load-settings" onClick={() => picker.current?.click()}>
          {t('options.file.load')}
        </button>
        <button type="button" class="action quiet" id="reset-settings" onClick={() => setIsAsking(true)}>
          {t('options.file.reset')}
        </button>
        <input
          ref={picker}
          id="settings-file"
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void load(event.currentTarget)}
        />
      </div>
      {isAsking && <ResetDialog onYes={() => void reset()} onNo={() => setIsAsking(false)} />}
      <div role="status" id="file-said">
        {said && <p>{said.words}</p>}
        {said?.problems && (
          <ul>
            {said.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      {said?.sites && (
        <button type="button" class="action" id="allow-sites" onClick={() => allow(said.sites ?? [])}>
          {t('options.file.allowSites')}
        </button>
      )}
    </Section>
  );
}

async function save(): Promise<void> {
  const text = writeTransfer({ settings: await readSettings(), sites: await addedSites() });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'wsis-lens-settings.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes the settings out of a file, all of them or none. */
async function taken(file: File): Promise<Said> {
  try {
    // A byte more than may be is enough to see that it is too much.
    const { settings, sites } = readTransfer(await file.slice(0, MAX_TRANSFER + 1).text());
    await writeSettings(settings);
    const allowed = await addedSites();
    const missing = sites.filter((host) => !allowed.includes(host));
    if (missing.length === 0) return { words: t('options.file.wasLoaded', { file: file.name }) };
    return { words: t('options.file.sitesMissing', { file: file.name, sites: list(missing) }), sites: missing };
  } catch (error) {
    return { words: t('options.file.unusable', { file: file.name }), problems: (error as Error).message.split('\n') };
  }
}
