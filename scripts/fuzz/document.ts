/** HTML soup: everything that makes reading and painting hard, in one document, as a seed decides. */
import type { Chance } from './chance.ts';
import type { Soup } from './soup.ts';
import type { Terms } from './terms.ts';

const INLINE =
  'b i em strong a span sup sub code small u s q abbr bdi bdo mark font kbd cite time data label ins del'.split(' ');
const BLOCKS =
  'p div section article blockquote pre h1 h2 h3 header footer main aside figure center address dialog'.split(' ');
const WORDS =
  'the of and in a to for is on that by with new review text process meeting states member global open 2025 第 会议 и на в об по القمة في على la de et une x'.split(
    ' ',
  );
const GAPS = [
  '',
  '',
  ' ',
  '\n  ',
  '&nbsp;',
  '&#8239;',
  '&shy;',
  '&#x200b;',
  '&zwnj;',
  '<!-- -->',
  '<!---->',
  '<!--[-->',
  '<wbr>',
  '<br>',
];
const SIGNS = [
  '&amp;',
  '&lt;',
  '“',
  '”',
  '(',
  ')',
  ',',
  '.',
  '—',
  '&#x202e;',
  '&#x2066;',
  '&#x2069;',
  '😀',
  '&#0;',
  '&rlm;',
];
/** Names by which forms, images and frames get in the way of what a script asks of a document or a form. */
const CLOBBER =
  `body documentElement head parentNode parentElement firstChild nextSibling previousSibling childNodes children localName
   tagName nodeType nodeName namespaceURI attributes hasAttributes getAttribute setAttribute removeAttribute isConnected
   ownerDocument textContent innerHTML shadowRoot classList className id matches closest querySelector querySelectorAll
   contains append remove replaceWith after before insertBefore appendChild getRootNode compareDocumentPosition
   createElement createTreeWalker adoptedStyleSheets addEventListener elementFromPoint getBoundingClientRect
   checkVisibility scrollIntoView focus style dataset title hidden length all forms defaultView data nodeValue`.split(
    /\s+/,
  );
const ATTRIBUTES: readonly ((chance: Chance) => string)[] = [
  () => ' dir=rtl',
  () => ' dir=auto',
  () => ' lang=fr',
  () => ' hidden',
  () => ' contenteditable',
  () => ' contenteditable=false',
  () => ' role=textbox',
  () => ' aria-hidden=true class=icon-x',
  () => ' tabindex=0',
  () => ' translate=no',
  () => ' draggable=true',
  () => ' inert',
  () => ' class="wsis-lens" data-concept=igf',
  (chance) =>
    ` style="display:${chance.of(['flex', 'grid', 'inline-block', 'none', 'contents', 'inline', 'block', 'table-cell'])}"`,
  (chance) =>
    ` style="${chance.of(['white-space:pre', 'content-visibility:auto', 'position:fixed', 'float:right', 'visibility:hidden', 'user-select:none'])}"`,
  (chance) => ` id=${chance.of(CLOBBER)}`,
  (chance) => ` name=${chance.of(CLOBBER)}`,
  () => ' id=root',
  () => ' data-v-app',
];

/** Makes documents, and pieces of documents. */
export class DocumentMaker {
  readonly #chance: Chance;
  readonly #terms: readonly string[];

  /** @param onlyCertain whether only terms are sown that are found wherever they stand */
  constructor(chance: Chance, terms: Terms, onlyCertain: boolean) {
    this.#chance = chance;
    this.#terms = onlyCertain ? terms.certain : [...terms.certain, ...terms.open, ...terms.open];
  }

  /** What stands in the body. */
  body(): Soup[] {
    return this.#chance.some(1, 4, () => this.#block(3)).flat();
  }

  /** A few blocks or a line, to be put into a document later. */
  fragment(): Soup[] {
    return this.#chance.percent(50) ? this.#block(2) : this.#line(2);
  }

  /** What stands around the body: its doctype, and the tags before it. */
  frame(): { before: string; head: string } {
    const chance = this.#chance;
    const before = `${chance.percent(70) ? '<!doctype html>' : ''}${chance.of(['', '<html lang=en>', '<html dir=rtl lang=ar>', '<html>'])}`;
    const head = chance.of([
      '',
      '<title>Soup</title>',
      '<style>mark { display: block; padding: 9px } p { display: flex }</style>',
      '<base target=_blank>',
      "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'none'\">",
    ]);
    return { before, head };
  }

  #attributes(): string {
    const chance = this.#chance;
    return chance.percent(75) ? '' : chance.some(1, 2, () => chance.of(ATTRIBUTES)(chance)).join('');
  }

  /** Text with terms, some of them split over elements. */
  #line(depth: number): Soup[] {
    const chance = this.#chance;
    return chance
      .some(1, 6, (): Soup[] => {
        const lot = chance.below(100);
        if (lot < 35) return this.#words();
        if (lot < 65) return this.#term(depth);
        if (lot < 70) return [{ html: chance.of(GAPS) }];
        if (lot < 75) return [{ html: chance.of(SIGNS) }];
        if (lot < 78)
          return [
            {
              html: chance.of([
                '<b>',
                '</b>',
                '<i>',
                '</i></b>',
                '</p>',
                '<p>',
                '<a href=x>',
                '</span>',
                '<table>',
                '</td>',
                '<nobr>',
              ]),
            },
          ];
        if (lot < 82) return [this.#thing()];
        return depth > 0 ? [this.#branch(chance.of(INLINE), this.#line(depth - 1))] : this.#words();
      })
      .flat();
  }

  #words(): Soup[] {
    return [{ html: ` ${this.#chance.some(1, 9, () => this.#chance.of(WORDS)).join(' ')} ` }];
  }

  /** A term in one piece, or in several with something between and elements around them. */
  #term(depth: number): Soup[] {
    const chance = this.#chance;
    const term = chance.of(this.#terms);
    if (chance.percent(45)) return [{ html: term }];
    const pieces: Soup[] = [];
    for (let rest = term; rest; ) {
      const cut = 1 + chance.below(rest.length);
      const piece: Soup = { html: rest.slice(0, cut) };
      rest = rest.slice(cut);
      pieces.push(depth > 0 && chance.percent(40) ? this.#branch(chance.of(INLINE), [piece]) : piece);
      if (rest && chance.percent(30)) pieces.push({ html: chance.of(GAPS) });
    }
    return pieces;
  }

  /** Something that is not text. */
  #thing(): Soup {
    const chance = this.#chance;
    const named = chance.percent(40) ? ` name=${chance.of(CLOBBER)}` : '';
    switch (chance.below(9)) {
      case 0:
        return { tag: 'img', attributes: ` alt="x"${named}`, children: [] };
      case 1:
        return {
          tag: 'input',
          attributes: ` value="${chance.of(this.#terms).replaceAll('"', '')}"${named}`,
          children: [],
        };
      case 2:
        return this.#branch('button', this.#words(), named);
      case 3:
        return this.#branch('select', [this.#branch('option', this.#term(0))], named);
      case 4:
        return this.#branch('textarea', this.#term(0), named);
      case 5:
        return this.#branch('svg', [
          this.#branch('text', this.#term(0)),
          this.#branch('foreignObject', [this.#branch('p', this.#term(0))]),
        ]);
      case 6:
        return this.#branch('math', [this.#branch('mtext', this.#term(0))]);
      case 7:
        return this.#branch('ruby', [...this.#term(0), this.#branch('rt', this.#words())]);
      default:
        return this.#branch('iframe', [], ` srcdoc="<p>${chance.of(this.#terms).replaceAll('"', '')}"${named}`);
    }
  }

  #block(depth: number): Soup[] {
    const chance = this.#chance;
    const inner = (): Soup[] =>
      depth > 0 && chance.percent(45) ? chance.some(1, 2, () => this.#block(depth - 1)).flat() : this.#line(3);
    switch (chance.below(20)) {
      case 0:
        return [
          this.#branch(
            chance.of(['ul', 'ol', 'menu']),
            chance.some(1, 4, () => this.#branch('li', inner())),
          ),
        ];
      case 1:
        return [this.#table(inner)];
      case 2:
        return [this.#branch('dl', [this.#branch('dt', this.#line(2)), this.#branch('dd', inner())])];
      case 3:
        return [
          this.#branch(
            'details',
            [this.#branch('summary', this.#line(2)), ...inner()],
            chance.percent(50) ? ' open' : '',
          ),
        ];
      case 4:
        return [
          this.#branch(
            'form',
            [...inner(), ...chance.some(0, 3, () => this.#thing()), ...this.#line(1)],
            ` name=${chance.of(CLOBBER)}`,
          ),
        ];
      case 5:
        return [this.#branch('template', inner())];
      case 6:
        return [this.#branch('noscript', inner())];
      case 7:
      case 8:
        return [this.#shadow(inner)];
      case 9:
        return [this.#branch(`x-${chance.of(['card', 'list', 'item'])}`, inner())];
      case 10:
        return [this.#branch('fieldset', [this.#branch('legend', this.#line(1)), ...inner()])];
      case 11:
        return this.#line(4);
      case 12:
        return [{ html: `<!-- ${chance.of(this.#terms).replaceAll('--', '')} -->` }, ...inner()];
      default:
        return [this.#branch(chance.of(BLOCKS), inner())];
    }
  }

  #table(inner: () => Soup[]): Soup {
    const chance = this.#chance;
    const rows = chance.some(1, 3, () =>
      this.#branch(
        'tr',
        chance.some(1, 3, () => this.#branch(chance.of(['td', 'th']), inner())),
      ),
    );
    // What may not stand there is put before the table by the parser.
    const strays = chance.percent(25) ? this.#line(1) : [];
    const caption = chance.percent(25) ? [this.#branch('caption', this.#line(1))] : [];
    return this.#branch('table', [
      ...caption,
      ...strays,
      ...(chance.percent(50) ? [this.#branch('tbody', rows)] : rows),
    ]);
  }

  /** A host with a declarative shadow tree, and light children that may go into its slots. */
  #shadow(inner: () => Soup[]): Soup {
    const chance = this.#chance;
    const mode = chance.percent(80) ? 'open' : 'closed';
    const slots = chance.percent(60) ? [this.#branch('slot', this.#words())] : [];
    const tree = this.#branch('template', [...inner(), ...slots], ` shadowrootmode=${mode}`);
    return { tag: chance.of(['div', 'section', 'span', 'x-card']), attributes: '', children: [tree, ...inner()] };
  }

  #branch(tag: string, children: Soup[], attributes = ''): Soup {
    return { tag, attributes: `${attributes}${this.#attributes()}`, children };
  }
}
