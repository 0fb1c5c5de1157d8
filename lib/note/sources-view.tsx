import type { Citation } from '../dataset/types.ts';
import { dateWords } from '../ui/words.ts';

/** What a claim rests on. @param lead stands before a source that is not a report */
export function Sources({ sources, lead }: { sources: readonly Citation[]; lead: string }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={`${source.url} ${source.passage}`}>
          <span class="lead">{source.voice === 'report' ? `As summarised by ${source.publisher}` : lead}:</span>{' '}
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
          </a>
          , {source.publisher}, <time>{source.date === 'undated' ? 'undated' : dateWords(source.date)}</time>
          {source.dateFrom && <> (date from {source.dateFrom.publisher})</>}; {source.passage}
        </li>
      ))}
    </ul>
  );
}
