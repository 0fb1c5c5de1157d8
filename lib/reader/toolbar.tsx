import { format, number, plural, t } from '../ui/i18n.ts';
import type { Desk, DeskState } from './desk.ts';
import { Tool } from './tool.tsx';
import { useView } from './use-view.ts';

/** Names that pdf.js has for scales, with our words for them. */
const FITS = { auto: 'reader.zoomAuto', 'page-width': 'reader.zoomWidth', 'page-fit': 'reader.zoomPage' } as const;
const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

interface ToolbarProps {
  desk: Desk;
  state: DeskState;
}

export function Toolbar({ desk, state }: ToolbarProps) {
  const { view } = desk;
  const { page, pageCount } = useView(view);
  const isOpen = state.kind === 'open';
  return (
    <div class="toolbar" role="toolbar" aria-label={t('reader.toolbar')} onKeyDown={moveAlong}>
      <Tool
        icon="pages"
        id="thumbnails-switch"
        label={t('reader.thumbnails')}
        pressed={state.thumbnails}
        disabled={!isOpen}
        onClick={() => desk.switchPane('thumbnails')}
      />
      <Tool icon="open" label={t('reader.openFile')} onClick={() => desk.pickFile()} />
      <h1 class="name" dir="auto" lang="">
        {state.name || 'WSIS Lens'}
      </h1>
      {isOpen && state.mentions > 0 && (
        <p class="mentions" id="mentions">
          {plural('popup.mentions', state.mentions)}
        </p>
      )}
      <span class="group">
        <Tool
          icon="previous"
          label={t('reader.previousPage')}
          disabled={!isOpen || page <= 1}
          onClick={() => view.goToNext('previous')}
        />
        <PageNumber page={page} pageCount={isOpen ? pageCount : 0} onChange={(wanted) => desk.goToPage(wanted)} />
        <Tool
          icon="next"
          label={t('reader.nextPage')}
          disabled={!isOpen || page >= pageCount}
          onClick={() => view.goToNext('next')}
        />
      </span>
      <span class="group">
        <Tool icon="out" label={t('reader.zoomOut')} disabled={!isOpen} onClick={() => view.zoom('out')} />
        <Zoom desk={desk} disabled={!isOpen} />
        <Tool icon="in" label={t('reader.zoomIn')} disabled={!isOpen} onClick={() => view.zoom('in')} />
      </span>
      <span class="group">
        <Tool
          icon="find"
          id="find-switch"
          label={t('reader.find')}
          pressed={state.finding}
          disabled={!isOpen}
          onClick={() => desk.switchPane('finding')}
        />
        <Tool
          icon="mark"
          id="marks-switch"
          label={t('reader.annotations')}
          pressed={state.marks}
          onClick={() => void desk.switchMarks()}
        />
        <Tool
          icon="paper"
          id="paper-switch"
          label={t('reader.dimPaper')}
          pressed={state.dimmed}
          onClick={() => void desk.dimPaper()}
        />
        <Tool icon="print" label={t('reader.print')} disabled={!isOpen} onClick={() => void desk.print()} />
        <Tool icon="save" label={t('reader.download')} disabled={!isOpen} onClick={() => void desk.save()} />
        <Tool
          icon="original"
          id="original"
          label={t('reader.original')}
          disabled={!state.address}
          onClick={() => void desk.openOriginal()}
        />
      </span>
    </div>
  );
}

/** Arrow keys go from button to button, as in every toolbar; fields have another use for them. */
function moveAlong(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const { key, currentTarget: bar, target } = event;
  const tools = [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = tools.indexOf(target as HTMLElement);
  if (at < 0 || !/^Arrow(?:Left|Right)$/.test(key)) return;
  const isForwards = (key === 'ArrowRight') === (getComputedStyle(bar).direction === 'ltr');
  tools.at((at + (isForwards ? 1 : -1)) % tools.length)?.focus();
  event.preventDefault();
}

interface PageNumberProps {
  page: number;
  pageCount: number;
  onChange(page: number): void;
}

function PageNumber({ page, pageCount, onChange }: PageNumberProps) {
  return (
    <label class="page-number">
      <input
        id="page-number"
        type="text"
        inputMode="numeric"
        aria-label={t('reader.page')}
        value={pageCount ? number(page) : ''}
        size={4}
        disabled={pageCount === 0}
        onFocus={(event) => event.currentTarget.select()}
        onChange={({ currentTarget }) => {
          const wanted = Number.parseInt(currentTarget.value.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit), 10);
          if (wanted) onChange(wanted);
          currentTarget.value = number(wanted >= 1 && wanted <= pageCount ? wanted : page);
        }}
      />
      <span>{t('reader.pageOf', { count: pageCount })}</span>
    </label>
  );
}

/** Digits that Arabic is written with, as those that programs read. */
function digit(character: string): string {
  return String((character.codePointAt(0) as number) & 0xf);
}

function Zoom({ desk, disabled }: { desk: Desk; disabled: boolean }) {
  const { view } = desk;
  const { scale, scaleValue } = useView(view);
  const isNamed = scaleValue in FITS;
  const percent = new Intl.NumberFormat(format(), { style: 'percent' });
  const own = SCALES.includes(scale) ? [] : [scale];
  return (
    <select
      id="zoom"
      aria-label={t('reader.zoom')}
      disabled={disabled}
      value={isNamed ? scaleValue : String(scale)}
      onChange={(event) => {
        view.scaleValue = event.currentTarget.value;
      }}
    >
      {Object.entries(FITS).map(([value, key]) => (
        <option key={value} value={value}>
          {t(key)}
        </option>
      ))}
      {(isNamed ? SCALES : [...own, ...SCALES]).map((value) => (
        <option key={value} value={String(value)}>
          {percent.format(value)}
        </option>
      ))}
    </select>
  );
}
