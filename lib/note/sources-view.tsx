import type { Citation } from '../dataset/types.ts';
import { datasetText, date } from '../ui/i18n.ts';
import { rich } from '../ui/rich.ts';

/** What a claim rests on. @param lead stands before a source that is not a report */
export function Sources({ sources, lead }: { sources: readonly Citation[]; lead: string }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={`${source.url} ${source.passage}`}>
          <CitationWords source={source} lead={lead} />
        </li>
      ))}
    </ul>
  );
}

function CitationWords({ source, lead }: { source: Citation; lead: string }) {
  const words = {
    lead: (
      <span class="lead">
        {source.voice === 'report'
          ? rich('note.summarised', { publisher: <span {...datasetText()}>{source.publisher}</span> })
          : lead}
      </span>
    ),
    title: (
      <a href={source.url} target="_blank" rel="noopener noreferrer" {...datasetText(source.language)}>
        {source.title}
      </a>
    ),
    publisher: <span {...datasetText()}>{source.publisher}</span>,
    date: <time>{date(source.date)}</time>,
    passage: <span {...datasetText()}>{source.passage}</span>,
  };
  if (!source.dateFrom) return rich('note.citation', words);
  const dateFrom = <span {...datasetText()}>{source.dateFrom.publisher}</span>;
  return rich('note.citationDatedBy', { ...words, dateFrom });
}
