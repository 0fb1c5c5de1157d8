import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { Desk, type DeskState } from './desk.ts';
import { watchDrops } from './drop.ts';
import { FindBar } from './find-bar.tsx';
import { watchKeys } from './keys.ts';
import { Panel } from './panel.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { Toolbar } from './toolbar.tsx';

/** The reader's whole page. */
export function Reader() {
  const container = useRef<HTMLDivElement>(null);
  const [desk, setDesk] = useState<Desk>();
  const [state, setState] = useState<DeskState>();
  const [isDropping, setDropping] = useState(false);

  useEffect(() => {
    const made = new Desk(container.current as HTMLDivElement, (changed) => setState(changed.state));
    setDesk(made);
    setState(made.state);
    void made.start();
    const stops = [watchKeys(made), watchDrops(made, setDropping)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <>
      <header>{desk && state && <Toolbar desk={desk} state={state} />}</header>
      <div class="desk" data-kind={state?.kind}>
        {desk && state?.kind === 'open' && state.thumbnails && (
          <Thumbnails view={desk.view} onGo={(page) => desk.goToPage(page)} />
        )}
        <main>
          {/* pdf.js fills it. Documents have their own direction, and their own language. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard */}
          <div ref={container} class="pages" id="pages" tabIndex={0} dir="ltr" lang="">
            <div class="pdfViewer" />
          </div>
          {desk && state?.kind === 'open' && state.finding && (
            <FindBar
              view={desk.view}
              onClose={() => {
                desk.switchPane('finding', false);
                desk.view.focus();
              }}
            />
          )}
          {desk && state && <Panel desk={desk} state={state} />}
        </main>
      </div>
      {isDropping && <p class="drop-here">{t('reader.dropHere')}</p>}
    </>
  );
}
