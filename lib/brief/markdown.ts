import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Citation } from '../dataset/types.ts';
import { citationWords } from '../ui/citation.ts';
import { number, plural, t } from '../ui/i18n.ts';
import { resultWord, STANCE_SIGNS, stanceWord } from '../ui/words.ts';
import type { Brief, BriefMention, BriefTerm, BriefTheme } from './brief.ts';
import { aroundTerm, readOn } from './brief-words.ts';

/** A brief as CommonMark. What comes from the page is escaped: it can't become markup. */
export function briefAsMarkdown(brief: Brief, now: Date): string {
  const { page, mentions, more, themes } = brief;
  const children: RootContent[] = [
    heading(1, text(page.title || page.url)),
    paragraph(link(page.url, page.url)),
    paragraph(text(`${readOn(now)} ${plural('popup.mentions', mentions.length + more)}`)),
    heading(2, text(t('brief.positions'))),
    ...themes.flatMap(themeContent),
    heading(2, text(t('brief.mentions'))),
    bullets(mentions.map(mentionItem), true),
    ...(more > 0 ? [paragraph(text(plural('brief.more', more)))] : []),
    { type: 'thematicBreak' },
    paragraph(text(t('brief.about'))),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', rule: '-' });
}

function themeContent({ title, terms, positions }: BriefTheme): RootContent[] {
  return [
    heading(3, text(title)),
    ...(terms.length ? [bullets(terms.map(termItem))] : []),
    ...positions.flatMap(({ stance, title: position, note, outcome, sources }): RootContent[] => [
      heading(4, text(`${STANCE_SIGNS[stance]} ${t('note.stance', { stance: stanceWord(stance) })} – ${position}`)),
      ...fromMarkdown(note).children,
      ...(outcome
        ? [
            paragraph({ type: 'strong', children: [text(resultWord(outcome.result))] }, text(` ${outcome.text}`)),
            bullets(outcome.sources.map((source) => item(sourceParagraph(source, t('note.accordingTo'))))),
          ]
        : []),
      bullets(sources.map((source) => item(sourceParagraph(source, t('note.source'))))),
    ]),
  ];
}

function termItem({ label, count, gloss, paragraphs }: BriefTerm): ListItem {
  const name: PhrasingContent = { type: 'strong', children: [text(label)] };
  if (paragraphs.length === 0) return item(paragraph(name, text(` (${number(count)}): ${gloss}`)));
  return item(
    paragraph(name, text(` (${number(count)})`)),
    bullets(
      paragraphs.map(({ number: printed, gist, comments }) =>
        item(
          paragraph(text(`${printed}: ${gist}`)),
          ...(comments.length
            ? [
                bullets(
                  comments.map(({ text: words, source }) =>
                    item(
                      paragraph(
                        text(`${t('note.onParagraph')}: ${words} `),
                        ...sourceParagraph(source, t('note.source')).children,
                      ),
                    ),
                  ),
                ),
              ]
            : []),
        ),
      ),
    ),
  );
}

function mentionItem(mention: BriefMention): ListItem {
  const [before, term, after] = aroundTerm(mention);
  return item(
    paragraph(text(before), { type: 'strong', children: [text(term)] }, text(after), text(` (${mention.label})`)),
  );
}

function sourceParagraph(source: Citation, lead: string): Paragraph {
  const [before, title, after] = citationWords(source, lead);
  return paragraph(text(before), link(source.url, title), text(after));
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2 | 3 | 4, ...children: PhrasingContent[]): RootContent => ({
  type: 'heading',
  depth,
  children,
});
const item = (...children: (BlockContent | DefinitionContent)[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children,
});
const bullets = (children: ListItem[], ordered = false): List => ({ type: 'list', ordered, spread: false, children });
