import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { endure } from '../../support/hostile.ts';
import { choose } from '../../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const XHTML = 'http://www.w3.org/1999/xhtml';

describe('a document that is no HTML', () => {
  it.each([
    [
      'XHTML',
      'application/xhtml+xml',
      `<html xmlns="${XHTML}"><head><title>x</title></head><body><p>The WSIS Forum</p></body></html>`,
      1,
    ],
    ['XHTML without a body', 'application/xhtml+xml', `<html xmlns="${XHTML}"><p>The WSIS Forum</p></html>`, 0],
    [
      'XHTML that is broken',
      'application/xhtml+xml',
      `<html xmlns="${XHTML}"><body><p>The WSIS Forum</body></html>`,
      undefined,
    ],
    [
      'XHTML with tags in capitals',
      'application/xhtml+xml',
      `<html xmlns="${XHTML}"><body><P>The WSIS Forum</P><MARK class="wsis-lens">The Tunis Agenda</MARK></body></html>`,
      undefined,
    ],
    ['XML', 'application/xml', '<?xml version="1.0"?><report><title>The WSIS Forum</title></report>', undefined],
    [
      'XML with HTML in it',
      'application/xml',
      `<report><body xmlns="${XHTML}"><p>The WSIS Forum</p></body></report>`,
      undefined,
    ],
    [
      'XML with a style sheet of its own',
      'text/xml',
      '<?xml-stylesheet href="data:text/css,report{display:block}"?><report>The WSIS Forum</report>',
      undefined,
    ],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">The WSIS Forum</text></svg>',
      undefined,
    ],
    [
      'SVG with HTML in it',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="300" height="99"><body xmlns="${XHTML}"><p>The WSIS Forum</p></body></foreignObject></svg>`,
      undefined,
    ],
    [
      'SVG with a script',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text>The WSIS Forum</text><script>document.documentElement.append("x")</script></svg>',
      undefined,
    ],
    ['plain text', 'text/plain', 'The WSIS Forum <b>met</b>', undefined],
    ['JSON', 'application/json', '{"title": "The WSIS Forum", "body": "<p>The Tunis Agenda</p>"}', undefined],
    ['nothing', 'text/html', '', undefined],
    [
      'frames in a set',
      'text/html',
      '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
      undefined,
    ],
    ['HTML in quirks', 'text/html', '<p>The WSIS Forum<table><p>The Tunis Agenda', 2],
    ['HTML that ends in the middle of a tag', 'text/html', '<p>The WSIS Forum</p><p title="', 1],
  ] as const)('%s', async (_, type, body, painted) => {
    for (const mode of ['marks', 'overlay']) {
      await choose(stage, 'paintMode', mode);
      await endure(stage, { body, type }, painted === undefined ? {} : { painted });
    }
  });
});
