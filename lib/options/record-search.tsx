import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { createSearch } from '../catalogue/search.ts';
import { ask, MAX_SEARCH } from '../messages.ts';
import { language, list, plural, t } from '../ui/i18n.ts';
import { fullTargetWords } from '../ui/target-name.tsx';
import { ParagraphResult, PositionResult } from './results.tsx';
import { Section } from './section.tsx';

/** How many results are shown before more are asked for. */
const STEP = 10;

/** Searches all that is on record, without any page. @param first what is looked for from the start */
export function RecordSearch({ catalogue, first }: { catalogue: Catalogue; first: string }) {
  const [query, setQuery] = useState(first);
  const [limit, setLimit] = useState(STEP);
  const targets = useRecognised(query);
  const isAsking = query.trim() !== '';
  // Made when somebody first looks for something: it takes as long as the rest of the page.
  const search = useMemo(() => (isAsking ? createSearch(catalogue) : undefined), [catalogue, isAsking]);
  const { positions, paragraphs } = useMemo(
    () => search?.find(query, targets) ?? { positions: [], paragraphs: [] },
    [search, query, targets],
  );
  const named = catalogue.terms.filter(({ id }) => targets.includes(id));
  const more = Math.max(positions.length, paragraphs.length) > limit;
  return (
    <Section id="search" words={t('options.search.words')}>
      <div class="filter">
        <label for="search-field">{t('options.search.label')}</label>
        <input
          id="search-field"
          type="search"
          dir="auto"
          maxLength={MAX_SEARCH}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setLimit(STEP);
          }}
        />
        <p role="status" id="found">
          {isAsking && foundWords(positions.length, paragraphs.length)}
        </p>
      </div>
      {named.length > 0 && <p id="named">{t('options.search.named', { terms: list(named.map(fullTargetWords)) })}</p>}
      {positions.length > 0 && (
        <>
          <h3>{t('options.search.positions')}</h3>
          <ul class="results" id="found-positions">
            {positions.slice(0, limit).map((position) => (
              <PositionResult key={position.id} position={position} />
            ))}
          </ul>
        </>
      )}
      {paragraphs.length > 0 && (
        <>
          <h3>{t('options.search.paragraphs')}</h3>
          <ul class="results" id="found-paragraphs">
            {paragraphs.slice(0, limit).map((paragraph) => (
              <ParagraphResult key={paragraph.id} paragraph={paragraph} />
            ))}
          </ul>
        </>
      )}
      {more && (
        <button type="button" class="action quiet" id="more-results" onClick={() => setLimit(limit + STEP)}>
          {t('options.search.more')}
        </button>
      )}
      {isAsking && language() !== 'en' && <p class="none">{t('dataset.inEnglish')}</p>}
    </Section>
  );
}

function foundWords(positions: number, paragraphs: number): string {
  if (positions + paragraphs === 0) return t('options.search.nothing');
  return list([plural('options.search.positionCount', positions), plural('options.search.paragraphCount', paragraphs)]);
}

/** The terms and paragraphs that the matcher knows in what was typed. */
function useRecognised(query: string): string[] {
  const [targets, setTargets] = useState<string[]>([]);
  useEffect(() => {
    let isLast = true;
    const text = query.trim();
    const answer = text === '' ? Promise.resolve([]) : ask('recognise', { text }).catch(() => []);
    void answer.then((ids) => isLast && setTargets(ids));
    return () => {
      isLast = false;
    };
  }, [query]);
  return targets;
}
