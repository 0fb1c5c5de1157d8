import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure } from '../../support/hostile.ts';
import { choose } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const between = (sign: string): string => [...'WSIS Forum'].join(sign);

describe('a page whose writing plays tricks', () => {
  it.each([
    ['turns directions over', '<p>&#x202e;The WSIS Forum&#x202c; and &#x2067;the Tunis Agenda&#x2069;</p>'],
    ['never turns them back', '<p>&#x202e;&#x202e;&#x2067;&#x2066;&#x2068;The WSIS Forum</p><p>The Tunis Agenda</p>'],
    [
      'parts words with what takes no room',
      `<p>${between('&#x200b;')}</p><p>${between('&#x200d;')}</p><p>${between('&#xfeff;')}</p>`,
    ],
    ['parts them with soft hyphens', `<p>${between('&shy;')}</p>`],
    ['heaps marks on letters', `<p>${between('&#x0301;'.repeat(500))}</p><p>The WSIS Forum</p>`],
    [
      'holds halves of characters',
      '<p id="a">The WSIS Forum</p><script>a.append("\\ud800 WSIS Forum \\udc00 \\ud83d WSIS Forum")</script>',
    ],
    [
      'holds what is no character',
      '<p>&#xfffe; WSIS Forum &#xffff; &#xfdd0; WSIS Forum &#x0; WSIS Forum &#x1; &#x7f;</p>',
    ],
    ['writes in letters that look alike', '<p>The W\u0405IS F\u043erum and the \u0422unis \u0410genda</p>'],
    ['writes in letters of mathematics', '<p>\u{1d416}\u{1d412}\u{1d408}\u{1d412} Forum; ＷＳＩＳ Ｆｏｒｕｍ</p>'],
    [
      'writes letters that grow when folded',
      `<p>${'\u0130\ufb03\u1e9e\ufdfa'.repeat(2000)} WSIS Forum ${'\ufdfa'.repeat(500)}</p>`,
    ],
    ['ends lines everywhere', `<p>${between('\r\n\u2028\u2029\u0085\v\f')}</p><p>WSIS\n\n\n\t   \n Forum</p>`],
    ['hides tags in its text', '<p>&lt;mark class="wsis-lens"&gt;WSIS Forum&lt;/mark&gt; &lt;script&gt;</p>'],
    ['is a word without end', `<p>${'WSIS'.repeat(50_000)}</p><p>The WSIS Forum</p>`],
    ['is brackets without end', `<p>${'Internet Governance Forum ('.repeat(5000)}</p>`],
    [
      'defines letters without end',
      `<p>${Array.from({ length: 3000 }, (_, i) => `Internet Governance Forum (AA${i})`).join(' ')}</p>`,
    ],
    [
      'speaks of paragraphs without end',
      `<p>paragraphs ${Array.from({ length: 3000 }, (_, i) => i).join(', ')} of the Tunis Agenda</p>`,
    ],
  ])('%s', async (_, html) => {
    for (const mode of ['marks', 'overlay']) {
      await choose(stage, 'paintMode', mode);
      await endure(stage, `<!doctype html><meta charset="utf-8">${html}`);
    }
  });
});
