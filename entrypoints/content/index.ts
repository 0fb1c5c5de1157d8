import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerInPage, ask, type MatchReply, type PageState, type Question } from '../../lib/messages.ts';
import { findCard } from '../../lib/note/card-door.ts';
import { findMargin } from '../../lib/page/margin-door.ts';
import { PageSession, type PageSettings } from '../../lib/page/page-session.ts';
import { findPainter } from '../../lib/page/painter-door.ts';
import { beSole } from '../../lib/page/sole.ts';
import { findSurvey } from '../../lib/page/survey-door.ts';
import { hasReturned, isPdf, whenPageReturns, whenPageShows } from '../../lib/page/visits.ts';
import './marks.css';

export default defineContentScript({
  // The covered hosts stand in assets/dataset/sites.yaml; wxt.config.ts puts their patterns here.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main() {
    // The page has taken the names that the browser's API goes by: see lib/browser-api.ts.
    if (!browser) return;
    if (isPdf()) {
      if (window === top) await ask('pdfShown', { returned: hasReturned() }).catch(() => undefined);
      return;
    }
    const isCutOff = (): boolean => !browser.runtime?.id;
    /** Has a part put into this page, once. */
    const part = async <T>(name: Question<'load'>['part'], find: () => T | undefined): Promise<T> => {
      if (!find()) await ask('load', { part: name });
      const found = find();
      if (!found) throw new Error(`${name} did not load`);
      return found;
    };
    const session = new PageSession<MatchReply['evidence']>({
      find: (blocks, evidence, document) => ask('match', { blocks, evidence, document }),
      note: (concept) => ask('note', { concept }),
      card: async (events) => (await part('card', findCard))(events),
      mute: async (concept, muted) => (await ask('mute', { concept, muted })).done,
      painter: async (tools) => (await part('painter', findPainter))(tools),
      survey: () => part('survey', findSurvey),
      inView: (index) => void ask('inView', { index }).catch(() => undefined),
      paragraphs: {
        document: (look) => ask('document', { address: location.href, ...look }),
        margin: () => part('margin', findMargin),
      },
      counted: (total) => void ask('counted', { total }).catch(() => undefined),
      isCutOff,
    });
    const begin = async (): Promise<void> => {
      // The worker may be stopped in the middle of its answer; asked again, it comes back.
      const chosen = (): Promise<PageSettings> => ask('settings', {});
      const settings = await chosen()
        .catch(chosen)
        .catch(() => undefined);
      if (settings) await session.use(settings);
    };

    const state = (): PageState => ({
      status: session.status,
      counts: session.counts,
      muted: session.mutedCounts,
      document: session.document,
    });
    const stops = [
      answerInPage('pageState', state),
      answerInPage('goTo', ({ direction, targets, paragraph }) => ({
        found: session.goTo(direction, targets, paragraph),
      })),
      answerInPage('listMentions', async () => ({
        ...(await session.list()),
        title: document.title,
        url: location.href,
        language: document.documentElement.lang,
        state: state(),
      })),
      answerInPage('goToIndex', ({ index, concept }) => ({ found: session.goToIndex(index, concept) })),
      answerInPage('noteAtSelection', ({ concept }) => ({ found: session.noteAtSelection(concept) })),
      answerInPage('tellView', async ({ on }) => {
        await session.watchView(on);
        return true as const;
      }),
      answerInPage('useSettings', (settings) => {
        void session.use(settings);
        return true as const;
      }),
      // What was chosen while the page was put away has not reached it, and the button has forgotten its number.
      whenPageReturns(() => void begin().then(() => session.tellCount())),
    ];
    const stop = (): void => {
      session.stop();
      for (const each of stops) each();
    };
    beSole(stop, isCutOff);

    await whenPageShows();
    await begin();
  },
});
