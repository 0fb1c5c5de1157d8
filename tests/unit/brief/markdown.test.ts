import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { briefAsMarkdown } from '../../../lib/brief/markdown.ts';
import { aBrief, NOW, PAGE } from './a-brief.ts';

interface Node {
  type: string;
  depth?: number;
  url?: string;
  value?: string;
  children?: Node[];
}

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

describe('a brief in Markdown, read back', () => {
  const nodes = all(fromMarkdown(briefAsMarkdown(aBrief(2), NOW)) as Node);
  const headings = nodes.filter(({ type }) => type === 'heading');

  test('has its parts under headings; the title of the page is what it was', () => {
    expect(headings.map((each) => [each.depth, textOf(each)])).toEqual([
      [1, PAGE.title],
      [2, 'What TCCM has said about the terms of this page'],
      [3, 'Summits'],
      [3, 'Forums'],
      [4, '▲ TCCM supports – Keep the forum'],
      [2, 'Mentions in the order of the page'],
    ]);
  });

  test('makes nothing of what stands in the page but text', () => {
    expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'emphasis').map(textOf)).toEqual(['stay']);
    const links = nodes.filter(({ type }) => type === 'link').map(({ url }) => url);
    expect(new Set(links)).toEqual(new Set([PAGE.url, 'https://tccm.example/letter', 'https://registry.example/news']));
  });

  test('quotes each mention in its sentence', () => {
    const list = nodes.filter(({ type }) => type === 'list').at(-1) as Node;
    expect((list.children ?? []).map((each) => textOf(each))).toEqual([
      '=1+1 is what the Internet Governance Forum said. (Internet Governance Forum)',
      '[A link](javascript:alert(1)) <img src=x onerror=alert(1)> of paragraph 72 of the Agenda, "quoted", *starred*; and the World Summit. (Agenda, paragraph 72)',
      '[A link](javascript:alert(1)) <img src=x onerror=alert(1)> of paragraph 72 of the Agenda, "quoted", *starred*; and the World Summit. (World Summit)',
    ]);
  });

  test('says who reports, when, and how much is not listed', () => {
    const words = nodes.filter(({ type }) => type === 'paragraph').map(textOf);
    expect(words).toContain('Source: A letter, TCCM, undated (date from Registry); second paragraph');
    expect(words).toContain('As summarised by Registry: News of a registry, Registry, 14 March 2025; headline');
    expect(words).toContain('2 more mentions are not listed.');
    expect(words).toContain('Read on 2 January 2026. 5 mentions');
  });
});
