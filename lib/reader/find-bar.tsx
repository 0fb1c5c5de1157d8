import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { Tool } from './tool.tsx';
import type { PdfView } from './view.ts';

/** pdf.js's `FindState`. */
const NOT_FOUND = 1;
const PENDING = 3;

interface Result {
  state: number;
  current: number;
  total: number;
}

const NOTHING: Result = { state: 0, current: 0, total: 0 };

/** Searches the document: pdf.js does the work, and lights up what it finds. */
export function FindBar({ view, onClose }: { view: PdfView; onClose(): void }) {
  const [query, setQuery] = useState('');
  const [result, setResult] = useState(NOTHING);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const counted = ({ matchesCount }: { matchesCount: { current: number; total: number } }): void =>
      setResult((last) => ({ ...last, ...matchesCount }));
    const changed = ({
      state,
      matchesCount,
    }: {
      state: number;
      matchesCount: { current: number; total: number };
    }): void => setResult({ state, ...matchesCount });
    view.eventBus.on('updatefindmatchescount', counted);
    view.eventBus.on('updatefindcontrolstate', changed);
    input.current?.focus();
    return () => {
      view.eventBus.off('updatefindmatchescount', counted);
      view.eventBus.off('updatefindcontrolstate', changed);
      view.eventBus.dispatch('findbarclose', { source: view });
    };
  }, [view]);

  const find = (words: string, again?: 'next' | 'previous'): void => {
    if (!words) setResult(NOTHING);
    view.eventBus.dispatch('find', {
      source: view,
      type: again ? 'again' : '',
      query: words,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: again === 'previous',
      matchDiacritics: false,
    });
  };

  return (
    <search class="find-bar">
      <input
        ref={input}
        id="find"
        type="search"
        aria-label={t('reader.findWhat')}
        placeholder={t('reader.findWhat')}
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value);
          find(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') find(query, event.shiftKey ? 'previous' : 'next');
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      />
      <Tool
        icon="previous"
        label={t('reader.findPrevious')}
        disabled={!result.total}
        onClick={() => find(query, 'previous')}
      />
      <Tool icon="next" label={t('reader.findNext')} disabled={!result.total} onClick={() => find(query, 'next')} />
      <p class="found" id="found" role="status">
        {query && foundWords(result)}
      </p>
      <Tool icon="close" label={t('reader.findClose')} onClick={onClose} />
    </search>
  );
}

function foundWords({ state, current, total }: Result): string {
  if (total) return t('reader.found', { current: Math.max(1, current), total });
  if (state === PENDING) return t('reader.finding');
  return state === NOT_FOUND ? t('reader.foundNothing') : '';
}
