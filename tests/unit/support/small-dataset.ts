import { type CompileTools, compileDataset } from '../../../lib/dataset/compile.ts';
import { DatasetError, type Problem } from '../../../lib/dataset/problems.ts';
import type { DataFile } from '../../../lib/dataset/read.ts';
import type { Dataset } from '../../../lib/dataset/types.ts';

/** A dataset that has one of everything and is right. */
const FILES: Readonly<Record<string, string>> = {
  'dataset.yaml': `
version: 1.4.0
date: 2025-12-20
`,
  'themes.yaml': `
- id: forums
  title: Forums
  gloss: Where people meet.
- id: summits
  title: Summits
  gloss: Where states meet.
`,
  'sources/tccm.yaml': `
- id: tccm-letter
  title: A letter
  publisher: TCCM
  url: https://tccm.example/letter
  date: undated
  dateFrom: registry-news
  voice: tccm
- id: registry-news
  title: News of a registry
  publisher: Registry
  url: https://registry.example/news
  date: 2025-03-14
  voice: report
  language: ja
`,
  'positions.yaml': `
- id: keep-the-forum
  title: Keep the forum
  theme: forums
  stance: supports
  note: |
    It should *stay*.
  sources:
    - source: tccm-letter
      passage: second paragraph
  outcome:
    result: partly
    text: It stays for now.
    sources:
      - source: registry-news
        passage: headline
`,
  'concepts/forum.yaml': `
- id: forum
  kind: body
  label: Internet Governance Forum
  theme: forums
  gloss: A forum.
  related: [summit]
  positions: [keep-the-forum]
  languages:
    en:
      name: Internet Governance Forum
      source: registry-news
      forms: ["global forum{s}"]
      ambiguous: [IGF]
    zh:
      name: 互联网治理论坛
  support: [NRIs]
  refute: [insulin]
`,
  'concepts/summit.yaml': `
- id: summit
  kind: event
  label: World Summit
  theme: summits
  gloss: A summit.
  peripheral: true
  languages:
    en:
      name: World Summit
`,
  'concepts/texts.yaml': `
- id: agenda
  kind: document
  label: Agenda of the Summit
  theme: summits
  gloss: A text of the summit.
  related: [summit]
  positions: [keep-the-forum]
  languages:
    en:
      name: Agenda of the Summit
`,
  'documents.yaml': `
- id: agenda
  short: Agenda
  symbols: [AB-05/TOWN/DOC/6(Rev.1)-E]
  date: 2005-11-18
  titles:
    en:
      title: The Agenda of the World Summit
      source: registry-news
  links:
    - url: https://un.example/agenda
      language: en
  recognise:
    pages: [www.un.example/agenda.html]
    titles: [The Agenda]
  paragraphs:
    - number: 29(b)
      gist: Support for forums.
      source: registry-news
      status: reported
    - number: 29
      gist: A list on forums.
      source: registry-news
      passage: page 3
      status: seen
      concepts: [forum]
    - number: "72"
      gist: Asks for a forum.
      source: registry-news
      status: seen
      concepts: [forum, summit]
      positions: [keep-the-forum]
      comments:
        - text: It should stay as it is.
          stance: supports
          source: tccm-letter
          passage: third paragraph
`,
  'references.yaml': `
any:
  paragraph: ["§"]
en:
  paragraph: ["paragraph{s}", "OP{n}"]
  of: ["of {the |}"]
zh:
  open: [第]
  close: [段]
`,
  'sites.yaml': `
- id: un
  name: United Nations
  family: un
  hosts: [un.example, un-news.example]
- id: forum-site
  name: The forum
  family: un
  hosts: [forum.un.example]
  about: true
`,
  'inflections.yaml': `
en:
  s: ["", s]
`,
};

const TRADITIONAL: Record<string, string> = { 联: '聯', 网: '網', 论: '論', 坛: '壇' };

const TOOLS: CompileTools = {
  renderMarkdown: (markdown) => `<p>${markdown.trim().replace(/\*(.*?)\*/g, '<em>$1</em>')}</p>`,
  toTraditional: (text) => [[...text].map((character) => TRADITIONAL[character] ?? character).join('')],
};

export type Change = Partial<Record<string, string | [from: string, to: string] | null>>;

/** The files, with some replaced, changed in one place, or (null) left out. */
function filesWith(change: Change): DataFile[] {
  const texts = new Map<string, string>(Object.entries(FILES));
  for (const [path, to] of Object.entries(change)) {
    if (to === null || to === undefined) texts.delete(path);
    else if (typeof to === 'string') texts.set(path, to);
    else {
      const before = texts.get(path) ?? '';
      if (!before.includes(to[0])) throw new Error(`"${to[0]}" is not in ${path}`);
      texts.set(
        path,
        before.replace(to[0], () => to[1]),
      );
    }
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** @throws DatasetError */
export function smallDataset(change: Change = {}): Dataset {
  return compileDataset(filesWith(change), TOOLS);
}

/** What is wrong with the small dataset after a change. */
export function problemsWith(change: Change): readonly Problem[] {
  try {
    smallDataset(change);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}
