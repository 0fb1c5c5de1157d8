/** Whether any surface says something that is in no locale file. */
import { glob, readFile } from 'node:fs/promises';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/** Attributes whose value a person sees or hears. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Names are the same in every language. */
const NAMES = new Set(['WSIS Lens', 'TCCM', 'IGF', 'GDC']);

interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const children = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The words of a source text in TSX that a person would see as they are written there. */
function literals(source: string): string[] {
  const { program, errors } = parseSync('surface.tsx', source);
  expect(errors).toEqual([]);
  const found: string[] = [];
  const take = (text: unknown): void => {
    const words = String(text).replace(/\s+/g, ' ').trim();
    if (/\p{L}{2}/u.test(words) && !NAMES.has(words)) found.push(words);
  };
  /** What an expression may come out as: a text, one of two texts, a text with values in it. */
  const takeValue = (node: Node): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') take(node.value);
    else if (node.type === 'TemplateLiteral') {
      for (const { value } of node.quasis as { value: { cooked: string } }[]) take(value.cooked);
    } else if (node.type === 'ConditionalExpression') {
      takeValue(node.consequent as Node);
      takeValue(node.alternate as Node);
    } else if (node.type === 'LogicalExpression' || (node.type === 'BinaryExpression' && node.operator === '+')) {
      if (node.operator !== '&&') takeValue(node.left as Node);
      takeValue(node.right as Node);
    }
  };
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') take(node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as Node[]) {
        if (child.type === 'JSXExpressionContainer') takeValue(child.expression as Node);
      }
    }
    if (node.type === 'JSXAttribute' && SPOKEN.has((node.name as { name: string }).name) && isNode(node.value)) {
      takeValue(node.value.type === 'JSXExpressionContainer' ? (node.value.expression as Node) : node.value);
    }
    children(node).forEach(visit);
  };
  visit(program as unknown as Node);
  return found;
}

describe('what counts as a literal', () => {
  test.each([
    ['<p>Hello there</p>', ['Hello there']],
    ["<p>{'Hello'}</p>", ['Hello']],
    ["<p>{on ? 'Off ' + host : 'Off'}</p>", ['Off', 'Off']],
    ['<p>{on && "Off"}</p>', ['Off']],
    ['<button aria-label="Close" class="close" data-x="something">×</button>', ['Close']],
    ['<button title={`Go to it`} />', ['Go to it']],
    ["<p>{t('popup.reload')} · {state === 'off' && 1}</p>", []],
    ['<h1>WSIS Lens</h1>', []],
  ])('%s', (source, found) => {
    expect(literals(`const probe = ${source};`)).toEqual(found);
  });
});

test('no surface has words of its own', async () => {
  const wrong: Record<string, string[]> = {};
  let files = 0;
  for await (const file of glob(['lib/**/*.tsx', 'entrypoints/**/*.tsx'])) {
    files++;
    const found = literals(await readFile(file, 'utf8'));
    if (found.length > 0) wrong[file] = found;
  }
  expect(files).toBeGreaterThan(5);
  expect(wrong, 'move these words to locales/*.yml, see "Words of the interface" in CONTRIBUTING.md').toEqual({});
});

test('no page has words of its own', async () => {
  const wrong: Record<string, string> = {};
  for await (const file of glob('entrypoints/**/*.html')) {
    const text = (await readFile(file, 'utf8'))
      .replace(/<!--.*?-->|<style.*?<\/style>|<[^>]*>/gs, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '' && !NAMES.has(text)) wrong[file] = text;
  }
  expect(wrong).toEqual({});
});
