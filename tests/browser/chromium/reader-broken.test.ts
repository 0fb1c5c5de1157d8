import { PDFDocument, PDFString } from 'pdf-lib';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damage } from '../../support/damage.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { protectedPdf } from '../../support/protected-pdf.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { expectWords, openReaderAt } from '../support/reader-page.ts';

const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);

let stage: Stage;
let page: Page;
let sound: Uint8Array;
let bases: Uint8Array[];
beforeAll(async () => {
  stage = await setStage();
  const line = { text: 'They held the Internet Governance Forum.', x: 60, y: 700 };
  sound = (await makePdf([[line]])).bytes;
  bases = [
    (await makePdf([[line], [line], [line]])).bytes,
    (await makePdf([[{ ...line, font: 'dejavu' }], [{ text: 'منتدى إدارة الإنترنت', x: 60, y: 600, font: 'dejavu' }]]))
      .bytes,
    // A file whose objects are no compressed streams.
    await protectedPdf('', line.text),
  ];
  page = await openReaderAt(stage);
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

/** Drops a file on the reader. @returns what has become of it: `open`, `password`, or the kind of its fault */
async function drop(bytes: Uint8Array, name: string): Promise<string> {
  await page.evaluate(
    ([content, called]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], called, { type: 'application/pdf' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [[...bytes], name] as const,
  );
  await expect.poll(() => page.locator('.name').innerText(), { timeout: 15_000 }).toBe(name);
  const kind = (): Promise<string | null> => page.locator('.desk').getAttribute('data-kind');
  await expect.poll(kind, { timeout: 15_000 }).toMatch(/^(?:open|password|fault)$/);
  return (await kind()) === 'fault'
    ? ((await page.locator('#panel').getAttribute('data-fault')) ?? '')
    : ((await kind()) ?? '');
}

async function expectSound(): Promise<void> {
  expect(await drop(sound, 'sound.pdf')).toBe('open');
  await expectWords(page, 1, ['Internet', 'Governance', 'Forum']);
}

describe('a broken file', () => {
  it.each([0, 1, 2])(
    'is shown as far as it goes, or said to be damaged, and another can be opened after it (base %s)',
    {
      timeout: 240_000,
    },
    async (base) => {
      const outcomes: Record<string, number> = {};
      for (const seed of SEEDS.filter((each) => each % 3 === base)) {
        const outcome = await drop(damage(bases[base] as Uint8Array, seed), `broken-${seed}.pdf`);
        expect(['open', 'password', 'locked', 'damaged', 'not-pdf'], `seed ${seed}`).toContain(outcome);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        if (outcome !== 'open') {
          expect(await page.locator('#panel h2').innerText()).not.toBe('');
          expect(await page.locator('#panel button:not([disabled])').count()).toBeGreaterThan(0);
        }
      }
      // Damage that never shows would test nothing.
      expect(Object.keys(outcomes).length, JSON.stringify(outcomes)).toBeGreaterThan(1);
      await expectSound();
    },
  );

  it('is empty, or has nothing but its first line', async () => {
    expect(await drop(new Uint8Array(), 'empty.pdf')).toBe('not-pdf');
    expect(await drop(Buffer.from('%PDF-1.7\n'), 'head.pdf')).toBe('damaged');
    await expectSound();
  });

  it('says that it has a thousand million pages, or one as large as a field', async () => {
    const text = Buffer.from(bases[2] as Uint8Array).toString('latin1');
    const many = text.replace('/Count 1 ', '/Count 999999999 ');
    expect(many).not.toBe(text);
    expect(['open', 'damaged', 'locked']).toContain(await drop(Buffer.from(many, 'latin1'), 'many.pdf'));
    expect(await page.locator('.page').count()).toBeLessThan(10);
    const large = text.replace('[0 0 595 842]', '[0 0 900000 900000]');
    expect(large).not.toBe(text);
    await drop(Buffer.from(large, 'latin1'), 'large.pdf');
    await expectSound();
  });

  it('has pages that cannot be read: the others are counted', async () => {
    const line = { text: 'The Tunis Agenda', x: 60, y: 700 };
    const file = await PDFDocument.load((await makePdf([[line], [line], [line]])).bytes);
    file.context.assign(file.getPage(1).ref, PDFString.of('no page'));
    expect(await drop(await file.save(), 'middle.pdf')).toBe('open');
    await expectWords(page, 1, ['Tunis', 'Agenda']);
    const popup = await stage.popupFor(page);
    await expect.poll(() => popup.locator('.state').getAttribute('data-status')).toBe('annotated');
    // pdf.js finds no way past the one in the middle.
    expect(await popup.locator('#total').innerText()).toBe('1');
    await popup.close();
    await page.bringToFront();
  });
});
