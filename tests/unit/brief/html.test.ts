import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { briefAsHtml } from '../../../lib/brief/html.tsx';
import { aBrief, NOW, PAGE } from './a-brief.ts';

describe('a brief as a page', () => {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  const sanitised: string[] = [];
  document.write(
    briefAsHtml(aBrief(1), NOW, (html) => {
      sanitised.push(html);
      return html;
    }),
  );

  test('loads nothing and runs nothing', () => {
    expect(document.querySelectorAll('script, img, link, iframe').length).toBe(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs.filter((href) => !href?.startsWith('https://'))).toEqual([]);
  });

  test('shows what the page says as text', () => {
    expect(document.title).toBe(PAGE.title);
    expect(document.querySelector('h1')?.textContent).toBe(PAGE.title);
    expect([...document.querySelectorAll('main > ol mark')].map((mark) => mark.textContent)).toEqual([
      'Internet Governance Forum',
      'paragraph 72 of the Agenda',
      'World Summit',
    ]);
    expect(document.querySelector('main > ol q')?.textContent).toBe('=1+1 is what the Internet Governance Forum said.');
  });

  test('shows the position, its outcome and its sources; its HTML goes through the sanitiser', () => {
    expect(sanitised).toEqual(['<p>It should <em>stay</em>.</p>']);
    expect(document.querySelector('.position h4')?.textContent).toContain('TCCM supports Keep the forum');
    expect(document.querySelector('.outcome strong')?.textContent).toBe('Partly achieved');
    expect(document.querySelectorAll('.position .sources a').length).toBe(2);
  });
});
