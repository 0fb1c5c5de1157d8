import { type Brief, buildBrief, type ListedMention } from '../../../lib/brief/brief.ts';
import { Library } from '../../../lib/dataset/lookup.ts';
import { smallDataset } from '../support/small-dataset.ts';

export const NOW = new Date('2026-01-02T10:00:00Z');

/** A page that tries to be more than text wherever it is quoted. */
export const PAGE = {
  title: '# A <b>page</b> | of "forums"',
  url: 'https://www.un.example/page?a=1&b=2',
  language: 'en',
};
const TEXT =
  '=1+1 is what the Internet Governance Forum said. [A link](javascript:alert(1)) <img src=x onerror=alert(1)> of paragraph 72 of the Agenda, "quoted", *starred*; and the World\nSummit.';

function mention(target: string, text: string, from = 0): ListedMention {
  const start = TEXT.indexOf(text, from);
  const dot = TEXT.indexOf('. ') + 1;
  const sentence = (start < dot ? TEXT.slice(0, dot) : TEXT.slice(dot + 1)).replace(/\s+/g, ' ');
  const folded = text.replace(/\s+/g, ' ');
  const at = sentence.indexOf(folded);
  return {
    target,
    text,
    prefix: TEXT.slice(Math.max(0, start - 32), start),
    suffix: TEXT.slice(start + text.length, start + text.length + 32),
    sentence,
    at: [at, at + folded.length],
    start,
    end: start + text.length,
  };
}

export const TEXT_OF_PAGE = TEXT;

export function aBrief(more = 0): Brief {
  return buildBrief(
    new Library(smallDataset()),
    PAGE,
    [
      mention('forum', 'Internet Governance Forum'),
      mention('agenda.72', 'paragraph 72 of the Agenda'),
      mention('summit', 'World\nSummit'),
      mention('nothing-known', 'quoted'),
    ],
    more,
  );
}
