import { makeBlocks } from './text.ts';

export interface ArticleOptions {
  /** About how long the HTML is, in UTF-16 units. */
  size: number;
  /** One mention in so many units of text; 0 for none. */
  every: number;
  /** What is mentioned, in turn. */
  terms: readonly string[];
  random: () => number;
  /** A link in every so many words, and how long the address of each is. An encyclopaedia has one in five. */
  links?: { every: number; address: number };
}

/** A page shaped like a long article: headings, paragraphs with links, emphasis and footnotes, lists, a table now and then. */
export function makeArticle({ size, every, terms, random, links }: ArticleOptions): string {
  const parts: string[] = [];
  let length = 0;
  let text = 0;
  let mentioned = 0;
  for (let number = 1; length < size; number++) {
    const words = (makeBlocks(1, [''], random)[0] as string).split(/\s+/);
    const address = `#p${number}`.padEnd(links?.address ?? 0, '-');
    for (let at = 7; at < words.length; at += links?.every ?? 23) words[at] = `<a href="${address}">${words[at]}</a>`;
    for (let at = 15; at < words.length; at += 41) words[at] = `<em>${words[at]}</em>`;
    if (number % 2) words.push(`<sup><a href="#n${number}">[${number}]</a></sup>`);
    text += words.join(' ').length;
    while (every > 0 && text / every > mentioned) {
      words.splice(1 + Math.floor(random() * (words.length - 1)), 0, terms[mentioned++ % terms.length] as string);
    }
    const part = wrap(words, number);
    parts.push(part);
    length += part.length;
  }
  return `<!doctype html><html lang="en"><title>Article</title><body><main><h1>Article</h1>\n${parts.join('\n')}\n</main></body></html>`;
}

function wrap(words: readonly string[], number: number): string {
  if (number % 15 === 0) {
    const cells = [words.slice(0, 30), words.slice(30, 60), words.slice(60)];
    return `<table><tbody><tr>${cells.map((cell) => `<td>${cell.join(' ')}</td>`).join('')}</tr></tbody></table>`;
  }
  if (number % 9 === 0) return `<ul><li>${words.slice(0, 40).join(' ')}</li><li>${words.slice(40).join(' ')}</li></ul>`;
  const heading = number % 8 === 0 ? `<h2>${words[0]} ${number}</h2>\n` : '';
  return `${heading}<p id="p${number}">${words.join(' ')}</p>`;
}
