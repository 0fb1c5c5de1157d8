import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerInPage, ask, type MatchReply } from '../../lib/messages.ts';
import { findCard } from '../../lib/note/card-door.ts';
import { findMarks } from '../../lib/page/marks-door.ts';
import { PageSession, type PageSettings } from '../../lib/page/page-session.ts';
import { findSurvey } from '../../lib/page/survey-door.ts';
import { whenPageReturns, whenPageShows } from '../../lib/page/visits.ts';
import './marks.css';

export default defineContentScript({
  // The covered hosts stand in assets/dataset/sites.yaml; wxt.config.ts puts their patterns here.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(context) {
    const session = new PageSession<MatchReply['evidence']>({
      find: (blocks, evidence) => ask('match', { blocks, evidence }),
      note: (concept) => ask('note', { concept }),
      async card(events) {
        if (!findCard()) await ask('load', { part: 'card' });
        const create = findCard();
        if (!create) throw new Error('the note card did not load');
        return create(events);
      },
      async marks() {
        if (!findMarks()) await ask('load', { part: 'marks' });
        const create = findMarks();
        if (!create) throw new Error('the painter did not load');
        return create();
      },
      async survey() {
        if (!findSurvey()) await ask('load', { part: 'survey' });
        const create = findSurvey();
        if (!create) throw new Error('the list of mentions did not load');
        return create;
      },
      inView: (index) => void ask('inView', { index }).catch(() => undefined),
      counted: (total) => void ask('counted', { total }).catch(() => undefined),
      isCutOff: () => context.isInvalid,
    });
    const begin = async (): Promise<void> => {
      // The worker may be stopped in the middle of its answer; asked again, it comes back.
      const chosen = (): Promise<PageSettings> => ask('settings', {});
      const settings = await chosen()
        .catch(chosen)
        .catch(() => undefined);
      if (settings) await session.use(settings);
    };

    const stops = [
      answerInPage('pageState', () => ({
        status: session.status,
        counts: session.counts,
        muted: session.mutedCounts,
      })),
      answerInPage('goTo', ({ direction, targets }) => ({ found: session.goTo(direction, targets) })),
      answerInPage('listMentions', async () => ({
        ...(await session.list()),
        title: document.title,
        url: location.href,
        language: document.documentElement.lang,
      })),
      answerInPage('goToIndex', ({ index, concept }) => ({ found: session.goToIndex(index, concept) })),
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
    context.onInvalidated(() => {
      session.stop();
      for (const stop of stops) stop();
    });

    await whenPageShows();
    await begin();
  },
});
