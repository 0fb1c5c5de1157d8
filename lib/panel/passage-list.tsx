import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../messages.ts';
import type { Summary, SummaryPosition } from '../summary/summary.ts';
import { datasetText, t } from '../ui/i18n.ts';
import { STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import { type Passage, partsOf } from './passages.ts';

interface PassageListProps {
  passages: readonly Passage[];
  summary: Summary;
  inView: { frame: number; index: number } | undefined;
  tab: number;
  /** BCP 47, of the page; empty or undefined where it doesn't say. */
  language: string | undefined;
}

/** The sentences of a page in which something is mentioned. The one at which a person reads is marked, and kept in view. */
export function PassageList({ passages, summary, inView, tab, language }: PassageListProps) {
  const current = useRef<HTMLLIElement>(null);
  const at = passages.find(({ mentions }) =>
    mentions.some(({ frame, index }) => frame === inView?.frame && index === inView.index),
  )?.key;
  useEffect(() => {
    // Whoever is busy in the list is not to be carried off.
    if (at !== undefined && !current.current?.parentElement?.matches(':hover, :focus-within'))
      current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const positions = new Map<string, SummaryPosition[]>();
  for (const position of summary.positions)
    for (const target of position.targets) positions.set(target, [...(positions.get(target) ?? []), position]);
  const numbers = new Map(summary.themes.map(({ id, number }) => [id, number]));
  return (
    <ol class="passages" aria-label={t('panel.mentions')}>
      {passages.map((passage) => (
        <li
          key={passage.key}
          ref={passage.key === at ? current : null}
          aria-current={passage.key === at ? 'location' : undefined}
        >
          <p class="sentence" dir="auto" {...(language ? { lang: language } : {})}>
            {partsOf(passage).map(({ text, mention }, index) =>
              mention ? (
                <MentionLink key={mention.index} mention={mention} theme={numbers.get(mention.theme) ?? 0} tab={tab} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name
                <span key={`text-${index}`}>{text}</span>
              ),
            )}
          </p>
          <Positions positions={unique(passage.mentions.flatMap(({ target }) => positions.get(target) ?? []))} />
        </li>
      ))}
    </ol>
  );
}

interface MentionLinkProps {
  mention: Passage['mentions'][number];
  /** Its number. */
  theme: number;
  tab: number;
}

/** A mention within its sentence. A button would not be broken over lines. */
function MentionLink({ mention: { frame, index, target, label, sentence, at }, theme, tab }: MentionLinkProps) {
  const go = (): void => void ask('goToListed', { tab, frame, index, target });
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      data-target={target}
      style={{ '--theme': `var(--wl-theme-${theme % 8})` }}
      title={t('panel.goTo', { term: label })}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        go();
      }}
    >
      {sentence.slice(...at)}
    </span>
  );
}

/** How many positions stand beside a sentence before the others have to be asked for. */
const SHOWN = 2;

function Positions({ positions }: { positions: readonly SummaryPosition[] }) {
  if (positions.length === 0) return null;
  const items = positions.map(({ id, title, stance }) => (
    <li key={id} data-position={id}>
      <span class={`stance ${stance}`}>
        <span aria-hidden="true">{STANCE_SIGNS[stance]}</span> {t('note.stance', { stance: stanceWord(stance) })}
      </span>{' '}
      <span {...datasetText()}>{title}</span>
    </li>
  ));
  const shown = items.length === SHOWN + 1 ? SHOWN + 1 : SHOWN;
  return (
    <>
      <ul class="beside">{items.slice(0, shown)}</ul>
      {items.length > shown && (
        <details>
          <summary>{t('panel.morePositions', { count: items.length - shown })}</summary>
          <ul class="beside">{items.slice(shown)}</ul>
        </details>
      )}
    </>
  );
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
