import { ask } from '../messages.ts';
import { number, t } from '../ui/i18n.ts';
import { richPlural } from '../ui/rich.ts';

interface TopBarProps {
  /** Mentions in the page; undefined where it isn't annotated. */
  total: number | undefined;
  tab: number | undefined;
}

/** The number at a glance, and the way from mention to mention. */
export function TopBar({ total, tab }: TopBarProps) {
  const go = (direction: 'next' | 'previous'): void => {
    if (tab !== undefined) void ask('jump', { tab, direction });
  };
  return (
    <header>
      <h1>WSIS Lens</h1>
      {total !== undefined && (
        // When it is painted is for whoever measures it: `npm run bench:popup`.
        <p class="total" elementtiming="total">
          {richPlural('popup.mentions', total, { count: <strong id="total">{number(total)}</strong> })}
        </p>
      )}
      {total !== undefined && total > 0 && (
        <div class="walk">
          <WalkButton id="previous" label={t('popup.previous')} sign="‹" onClick={() => go('previous')} />
          <WalkButton id="next" label={t('popup.next')} sign="›" onClick={() => go('next')} />
        </div>
      )}
    </header>
  );
}

function WalkButton({ id, label, sign, onClick }: { id: string; label: string; sign: string; onClick(): void }) {
  return (
    <button type="button" id={id} aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true" class="sign">
        {sign}
      </span>
    </button>
  );
}
