import { expect, test } from 'vitest';
import { mergeLists } from '../../../lib/background/merge-lists.ts';
import { createService } from '../../../lib/background/service.ts';
import type { FrameList } from '../../../lib/messages.ts';
import { smallDataset } from '../support/small-dataset.ts';

const service = createService(smallDataset());

function mention(index: number, target: string): FrameList['mentions'][number] {
  const quoted = { text: target, prefix: '', suffix: '', sentence: target };
  return { index, target, ...quoted, start: 0, end: 1, at: [0, target.length], block: 0 };
}
const page = { title: 'A page', url: 'https://un.example/', language: 'en' };
const inner = { title: 'A frame', url: 'https://frame.example/', language: 'fr' };

test('frames are one page, named by the top frame; each mention knows its frame and what it is about', () => {
  const list = mergeLists(
    [
      { frame: 0, list: { ...page, mentions: [mention(0, 'forum'), mention(1, 'agenda.72')], more: 1 } },
      { frame: 7, list: { ...inner, mentions: [mention(0, 'summit')], more: 2 } },
    ],
    service,
  );
  expect(list).toMatchObject({ ...page, more: 3 });
  expect(list.mentions.map(({ frame, index, target, label, theme }) => [frame, index, target, label, theme])).toEqual([
    [0, 0, 'forum', 'Internet Governance Forum', 'forums'],
    [0, 1, 'agenda.72', expect.stringContaining('72'), 'summits'],
    [7, 0, 'summit', 'World Summit', 'summits'],
  ]);
});

test('what the dataset does not know is left out, and numbers stay those of the page', () => {
  const list = mergeLists(
    [{ frame: 0, list: { ...page, mentions: [mention(0, 'nowhere'), mention(1, 'forum')], more: 0 } }],
    service,
  );
  expect(list.mentions.map(({ index }) => index)).toEqual([1]);
});

test('beyond what is listed, mentions are counted', () => {
  const many = Array.from({ length: 3000 }, (_, index) => mention(index, 'forum'));
  const { mentions, more } = mergeLists(
    [
      { frame: 0, list: { ...page, mentions: many, more: 0 } },
      { frame: 1, list: { ...inner, mentions: many, more: 5 } },
    ],
    service,
  );
  expect(mentions).toHaveLength(5000);
  expect(more).toBe(1005);
});
