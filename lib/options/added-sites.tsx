import { useState } from 'preact/hooks';
import type { Site } from '../dataset/types.ts';
import { addedSites, askForSites, isAmong, removeSite, watchAddedSites } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { DatasetWords } from './filter.tsx';
import { hostFrom } from './host-from.ts';
import { useAsked } from './use-asked.ts';

/** Sites that the person has allowed besides the covered ones: to add one, and to take it back. */
export function AddedSites({ sites }: { sites: readonly Site[] }) {
  const added = useAsked(addedSites, watchAddedSites) ?? [];
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');

  const complaintAbout = (host: string | undefined): string => {
    if (host === undefined) return t('options.sites.notAHost', { text: typed.trim() });
    const covered = sites.flatMap(({ hosts }) => hosts);
    return isAmong(host, covered) || added.includes(host) ? t('options.sites.already', { host }) : '';
  };
  const add = (event: Event): void => {
    event.preventDefault();
    const host = hostFrom(typed);
    const complaint = complaintAbout(host);
    if (host === undefined || complaint) {
      setSaid(complaint);
      return;
    }
    // Browsers let it be asked for only at once when something was pressed.
    void askForSites([host]).then(
      (allowed) => {
        setSaid(t(allowed ? 'options.sites.wasAdded' : 'options.sites.declined', { host }));
        if (allowed) setTyped('');
      },
      () => setSaid(t('options.sites.declined', { host })),
    );
  };
  const remove = async (host: string): Promise<void> => {
    await removeSite(host);
    setSaid(t('options.sites.wasRemoved', { host }));
  };

  return (
    <>
      <h3>{t('options.sites.added')}</h3>
      {added.length === 0 ? (
        <p class="none">{t('options.sites.noneAdded')}</p>
      ) : (
        <ul class="rows" id="added-sites">
          {added.map((host) => (
            <li key={host} class="row">
              <DatasetWords>{host}</DatasetWords>
              <button type="button" class="action quiet" onClick={() => void remove(host)}>
                {t('options.sites.remove', { host })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="filter" onSubmit={add}>
        <label for="add-site">{t('options.sites.add')}</label>
        <input
          id="add-site"
          type="text"
          dir="ltr"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="add-site-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="action">
          {t('options.sites.addIt')}
        </button>
        <p id="add-site-hint">{t('options.sites.addHint')}</p>
        <p role="status" id="site-said">
          {said}
        </p>
      </form>
    </>
  );
}
