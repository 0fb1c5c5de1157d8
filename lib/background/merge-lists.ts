import type { FrameList, PageList } from '../messages.ts';
import type { Service } from './service.ts';

/** Most mentions of a page that are listed. */
const MOST = 5000;

/** The lists of a page's frames as one. Mentions of what the dataset doesn't know are left out. @param frames the top frame's first */
export function mergeLists(
  frames: readonly { frame: number; list: Omit<FrameList, 'state'> }[],
  service: Pick<Service, 'about'>,
): PageList {
  const mentions = frames.flatMap(({ frame, list }) =>
    list.mentions.flatMap((mention) => {
      const about = service.about(mention.target);
      return about ? [{ ...mention, frame, ...about }] : [];
    }),
  );
  const { title = '', url = '', language = '' } = frames[0]?.list ?? {};
  const more = frames.reduce((sum, { list }) => sum + list.more, 0);
  return { title, url, language, mentions: mentions.slice(0, MOST), more: more + Math.max(0, mentions.length - MOST) };
}
