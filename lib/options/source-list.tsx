import { useState } from 'preact/hooks';
import type { Source } from '../dataset/types.ts';
import { datasetText, date, type MessageKey, plural, t } from '../ui/i18n.ts';
import { DatasetWords, Filter, holds } from './filter.tsx';

const VOICES = {
  tccm: 'options.dataset.voiceTccm',
  report: 'options.dataset.voiceReport',
  other: 'options.dataset.voiceOther',
} as const satisfies Record<Source['voice'], MessageKey>;

/** Every text that the dataset cites, by whose voice it is. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const [wanted, setWanted] = useState('');
  const found = sources.filter(({ title, publisher, url }) => holds([title, publisher, url], wanted));
  return (
    <>
      <h3>{t('options.dataset.sources')}</h3>
      <Filter
        id="find-source"
        label={t('options.dataset.findSource')}
        value={wanted}
        onChange={setWanted}
        found={wanted.trim() && plural('options.dataset.count', found.length)}
      />
      {Object.entries(VOICES).map(([voice, title]) => {
        const members = found.filter((source) => source.voice === voice);
        if (members.length === 0) return null;
        return (
          <details key={voice} id={`voice-${voice}`} open={wanted.trim() !== ''}>
            <summary>
              {t(title)} <span class="count">{plural('options.dataset.count', members.length)}</span>
            </summary>
            <ul class="rows">
              {members.map((source) => (
                <li key={source.id} class="source">
                  <a href={source.url} target="_blank" rel="noopener noreferrer" {...datasetText(source.language)}>
                    {source.title}
                  </a>
                  <span class="hosts">
                    <DatasetWords>{source.publisher}</DatasetWords> · <time>{date(source.date)}</time>
                    {source.positions > 0 && <> · {plural('options.dataset.restOnIt', source.positions)}</>}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
