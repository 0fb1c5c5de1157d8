import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, ask, type MatchReply } from '../../lib/messages.ts';
import { findCard } from '../../lib/note/card-door.ts';
import { PageSession } from '../../lib/page/page-session.ts';
import { readSwitches, watchSwitches } from '../../lib/settings.ts';
import './marks.css';

export default defineContentScript({
  // The covered hosts stand in assets/dataset/sites.yaml; wxt.config.ts puts their patterns here.
  matches: [],
  runAt: 'document_idle',
  async main(context) {
    const host = location.hostname;
    const session = new PageSession<MatchReply['evidence']>({
      find: (blocks, evidence) => ask('match', { blocks, evidence }),
      note: (concept) => ask('note', { concept }),
      async card(events) {
        if (!findCard()) await ask('loadCard', {});
        const create = findCard();
        if (!create) throw new Error('the note card did not load');
        return create(events);
      },
      counted: (total) => void ask('counted', { total }).catch(() => undefined),
    });

    const stops = [
      answer('pageState', () => ({ host, status: session.status, counts: session.counts })),
      answer('goTo', ({ direction, concept }) => ({ found: session.goTo(direction, concept) })),
      watchSwitches(host, ({ everywhere, site }) => void session.setOn(everywhere && site)),
    ];
    context.onInvalidated(() => {
      session.stop();
      for (const stop of stops) stop();
    });

    const { everywhere, site } = await readSwitches(host);
    await session.setOn(everywhere && site);
  },
});
