import { ask, type MatchReply } from '../messages.ts';
import { createCard } from '../note/card.tsx';
import { PainterChoice } from '../page/choose-painter.ts';
import { MarksPainter } from '../page/marks.ts';
import { PageSession } from '../page/page-session.ts';
import { createSurvey } from '../page/survey.ts';
import { watchPageSettings } from '../settings.ts';
import { hear, type SampleStep, tellAround } from './sample-door.ts';

/** Annotates this page, one of ours, as pages of covered sites are annotated, and follows what the person chooses. */
export async function startSample(): Promise<void> {
  const session = new PageSession<MatchReply['evidence']>({
    find: (blocks, evidence) => ask('match', { blocks, evidence }),
    note: (concept) => ask('note', { concept }),
    card: async (events) => createCard(events),
    mute: async (concept, muted) => (await ask('mute', { concept, muted })).done,
    painter: async (tools) => new PainterChoice(tools, new MarksPainter()),
    survey: async () => createSurvey,
    inView: () => undefined,
    counted: (total) => tellAround({ counts: total === null ? null : session.counts }),
    isCutOff: () => false,
  });
  const follow = async (): Promise<void> => session.use(await ask('settings', {}));
  watchPageSettings(() => void follow());
  hear<SampleStep>(
    () => parent,
    ({ go }) => void session.goTo(go),
  );
  await follow();
}
