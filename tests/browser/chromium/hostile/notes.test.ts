import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from '../../support/chromium-stage.ts';
import { inContentScript } from '../../support/isolated-world.ts';
import { PAYLOADS } from '../../support/payloads.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What is wrong with the notes that were shown; empty where they are inert. */
type Wrong = string[];

describe('a note whose every field holds a script', () => {
  it(`is inert: ${PAYLOADS.length} payloads, in the card`, async () => {
    const page = await stage.openPainted('<script>window.harmed = []</script><p>The WSIS Forum</p>');
    await page.locator('mark.wsis-lens').hover();
    await page.locator('.card').waitFor();
    expect(await inContentScript(page, showAll, [...PAYLOADS])).toEqual([]);
    // Time for what loads, and for what has its turn later.
    await page.waitForTimeout(500);
    expect(await page.evaluate('harmed')).toEqual([]);
    expect(new URL(page.url()).hostname).toBe('www.un.org');
    expect(stage.context.pages().filter((each) => each.url().startsWith('data:'))).toEqual([]);
    // What doesn't go through us does harm: the payloads are none that nobody would run.
    await page.evaluate((html) => {
      const place = document.createElement('div');
      document.body.append(place);
      place.innerHTML = html;
    }, PAYLOADS[0] as string);
    await expect.poll(() => page.evaluate('harmed.length')).toBeGreaterThan(0);
    await page.close();
  });
});

/** In our world: shows each payload in every field of a note, in the card that pages get. It is self-contained. */
async function showAll(payloads: string[]): Promise<Wrong> {
  const wrong: Wrong = [];
  const find = (globalThis as never as Record<symbol, (events: object) => Card>)[Symbol.for('wsis-lens:create-card')];
  if (!find) return ['there is no card'];
  interface Card {
    show(content: object, anchor: object): void;
    remove(): void;
  }
  const card = find({ closed() {}, related() {} });
  const element = document.querySelector('mark') as Element;
  const anchor = { element, boxes: () => [...element.getClientRects()], focus() {} };
  const allowed =
    'div p h2 h3 h4 button span section ul ol li a em strong br code blockquote details summary dl dt dd time bdi abbr small b i cite svg path'.split(
      ' ',
    );
  for (const payload of payloads) {
    const source = {
      title: payload,
      publisher: payload,
      url: 'https://example.org/',
      date: 'undated',
      dateFrom: { publisher: payload, url: 'https://example.org/' },
      voice: 'report',
      passage: payload,
      language: payload,
    };
    const position = {
      id: 'x',
      title: payload,
      theme: payload,
      stance: 'supports',
      note: payload,
      noteHtml: payload,
      sources: [source],
      outcome: { result: 'achieved', text: payload, sources: [source] },
    };
    const name = { label: payload, name: payload };
    const note = {
      concept: { id: 'x', kind: 'document', gloss: payload, theme: payload, ...name },
      positions: [position, { ...position, id: 'y' }],
      related: [{ id: 'z', ...name }],
      document: {
        title: payload,
        date: 'undated',
        symbols: [payload],
        links: [{ url: 'https://example.org/', language: payload, title: payload }],
        paragraphs: [
          {
            number: payload,
            gist: payload,
            status: 'seen',
            source,
            comments: [{ text: payload, stance: 'opposes', source }],
          },
        ],
      },
    };
    try {
      card.show(note, anchor);
      const { paragraphs: _, ...whole } = note.document;
      await new Promise((done) => setTimeout(done, 0));
      look();
      card.show({ ...note, document: whole }, anchor);
      await new Promise((done) => setTimeout(done, 0));
      look();
    } catch (error) {
      wrong.push(`${payload}: ${error}`);
    }
    function look(): void {
      const box = [
        ...(document.querySelector('wsis-lens-host')?.shadowRoot?.querySelectorAll('.card:popover-open') ?? []),
      ].at(-1);
      const all = [...(box?.querySelectorAll('*') ?? [])];
      if (all.length < 10) wrong.push(`${payload}: the card is empty`);
      for (const each of all) {
        if (!allowed.includes(each.localName)) wrong.push(`${payload}: <${each.localName}>`);
        for (const { name: attribute, value } of each.attributes) {
          if (/^(?:on|style$|src|srcdoc$|formaction|xlink|action$|data$)/.test(attribute))
            wrong.push(`${payload}: ${attribute}`);
          if (attribute === 'href' && !/^https?:$/.test((each as HTMLAnchorElement).protocol))
            wrong.push(`${payload}: ${value}`);
        }
        if (each.shadowRoot) wrong.push(`${payload}: a shadow tree`);
        if (each instanceof HTMLElement && (each.isContentEditable || each.autofocus))
          wrong.push(`${payload}: ${each.outerHTML}`);
      }
    }
  }
  card.remove();
  return wrong.slice(0, 20);
}
