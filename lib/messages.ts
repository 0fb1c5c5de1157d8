/**
 * The messages between the parts: what may be asked, by whom, of whom, and how questions and answers are checked.
 * Each answer travels as `{ res }` or `{ err }`; errors arrive with a code (see {@link errorCode}).
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Brief } from './brief/brief.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { MessageError } from './messaging/errors.ts';
import { type Asker, askerOf, hostOf, type RawSender } from './messaging/senders.ts';
import { listen, listenToTheRest, send } from './messaging/transport.ts';
import type { Note } from './note/note.ts';
import { LOOK_COLOURS, LOOK_STYLES } from './page/looks.ts';
import type { PageDocument } from './page/margin-door.ts';
import type { PageSettings } from './page/page-session.ts';
import type { PageMention } from './page/painter.ts';
import type { List, ListedMention } from './page/survey-door.ts';
import { documentAddress, readerAddress } from './reader/address.ts';
import type { Outline } from './summary/outline.ts';
import type { Summary } from './summary/summary.ts';

export { errorCode, MessageError } from './messaging/errors.ts';
export { hostOf } from './messaging/senders.ts';

/** What a mention is about: a concept (`tunis-agenda`), or paragraphs of a document (`tunis-agenda.72`, `tunis-agenda.29,31-35`). */
const targetId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}(\.[0-9a-z,-]{1,80})?$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tabId = v.pipe(v.number(), v.integer());
const targets = v.pipe(v.array(targetId), v.maxLength(10_000));
/** `here`: where the person is. */
const direction = v.picklist(['next', 'previous', 'here']);
const counts = v.pipe(v.record(targetId, count), v.maxEntries(10_000));

/** Most text in one request, in UTF-16 units, and most blocks; a page's text comes in pieces. */
const MAX_REQUEST = 2_000_000;
const MAX_BLOCKS = 200_000;
/** Text by which a page is recognised: a long one, in UTF-16 units, is cut, and of many the first are looked at. */
const look = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, 2000)),
);
const looks = v.pipe(
  v.array(look),
  v.transform((texts) => texts.slice(0, 50)),
);
/** Most that evidence holds of anything: concepts, or letters that a page defines. */
const MAX_EVIDENCE = 10_000;

/** Most text that is searched for, in UTF-16 units. */
export const MAX_SEARCH = 1000;

const concepts = v.pipe(v.array(count), v.maxLength(MAX_EVIDENCE));
const evidence = v.object({
  found: concepts,
  supported: concepts,
  defined: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.number(), v.integer(), v.minValue(-1))),
    v.maxEntries(MAX_EVIDENCE),
  ),
});

/** What the background is asked. */
export const toBackground = {
  /** Content script: find the mentions in these blocks of my page. */
  match: v.object({
    blocks: v.pipe(
      v.array(v.string()),
      v.maxLength(MAX_BLOCKS),
      v.check(
        (blocks) => blocks.reduce((sum, block) => sum + block.length, 0) <= MAX_REQUEST,
        'too much text in one request',
      ),
    ),
    evidence: v.optional(evidence),
    /** The document of the record that my page is, as `document` has told. */
    document: v.optional(targetId),
  }),
  /** Content script: the note on a concept, or on paragraphs of a document. */
  note: v.object({ concept: targetId }),
  /** Content script: a concept is not to be shown any more, or is again; as the person has just said in its note. */
  mute: v.object({ concept: targetId, muted: v.boolean() }),
  /** Content script: put a part that is not needed on every page into my frame. */
  load: v.object({ part: v.picklist(['card', 'painter', 'survey', 'margin']) }),
  /** Content script: the document of the record that my page shows, if it shows one. */
  document: v.object({ address: look, titles: looks, texts: looks }),
  /** Content script: how many mentions my frame shows now; null while it is off. */
  counted: v.object({ total: v.nullable(count) }),
  /** Content script: the number of the mention in view, for the panels that overhear it; null where none is. */
  inView: v.object({ index: v.nullable(count) }),
  /** Content script: what the person has chosen for my page. */
  settings: v.object({}),
  /** Popup: the page in a tab at a glance. */
  summary: v.object({ tab: tabId }),
  /** Popup: annotate the page in a tab this once, though its site is not covered. */
  annotateOnce: v.object({ tab: tabId }),
  /** Popup: go to the next mention in a tab, of any of these or of all; or to a paragraph itself, where the tab shows its document. */
  jump: v.object({
    tab: tabId,
    direction: v.optional(direction),
    targets: v.optional(targets),
    paragraph: v.optional(v.boolean()),
  }),
  /** Popup, panel: what a person takes along from the page in a tab. */
  brief: v.object({ tab: tabId }),
  /** Panel: all mentions in a tab with where they stand, and how it stands with the tab. */
  list: v.object({ tab: tabId }),
  /** Panel: go to a mention of the list. */
  goToListed: v.object({ tab: tabId, frame: v.pipe(v.number(), v.integer()), index: count, target: targetId }),
  /** Panel: have `inView` told for a minute, or no longer; to be asked again in time, and when a frame has come. */
  watchView: v.object({ tab: tabId, on: v.boolean() }),
  /** Options: what the extension knows. */
  catalogue: v.object({}),
  /** First run: the mentions of the sample at a glance. */
  summarise: v.object({ counts }),
  /** Options: what the words of a search name. */
  recognise: v.object({ text: v.pipe(v.string(), v.maxLength(MAX_SEARCH)) }),
  /** Content script: my page is the browser's viewer with a PDF file in it. `returned`: the person has just come back to it. */
  pdfShown: v.object({ returned: v.boolean() }),
  /** Popup: open the PDF file that a tab shows in our reader. */
  read: v.object({ tab: tabId }),
  /** Reader: show the file as the browser itself does. */
  original: v.object({}),
} as const;

/** Who may ask it. A page asks about its own tab alone, our reader does as a page does; what names a tab is for the extension's own pages. */
const ASKERS: Record<keyof typeof toBackground, readonly Asker[]> = {
  match: ['page', 'reader', 'own'],
  note: ['page', 'reader', 'own'],
  document: ['page', 'reader'],
  mute: ['page', 'reader', 'own'],
  load: ['page'],
  counted: ['page', 'reader'],
  inView: ['page', 'reader'],
  settings: ['page', 'reader', 'own'],
  summary: ['own'],
  annotateOnce: ['own'],
  jump: ['own'],
  list: ['own'],
  goToListed: ['own'],
  watchView: ['own'],
  brief: ['own'],
  catalogue: ['own'],
  summarise: ['own'],
  recognise: ['own'],
  pdfShown: ['page'],
  read: ['own'],
  original: ['reader'],
};

/** What a content script is asked, by the background alone. Apart from the others, so that its script stays small. */
export const toPage = {
  /** How it stands with you. */
  pageState: v.object({}),
  /** Go to a mention, of one of these or of any; or to a paragraph itself. */
  goTo: v.object({ direction, targets: v.optional(targets), paragraph: v.optional(v.boolean()) }),
  /** All your mentions, with where they stand. */
  listMentions: v.object({}),
  /** Go to the mention with this number in the list; or, if it is of another concept by now, to the nearest of this one. */
  goToIndex: v.object({ index: count, concept: v.optional(targetId) }),
  /** Open the note on this beside what is selected. */
  noteAtSelection: v.object({ concept: targetId }),
  /** Tell which mention is in view for a minute, or no longer. */
  tellView: v.object({ on: v.boolean() }),
  /** The person has chosen something else. */
  useSettings: v.object({
    on: v.boolean(),
    paint: v.picklist(['auto', 'marks', 'overlay']),
    print: v.boolean(),
    muted: v.array(targetId),
    look: v.object({ style: v.picklist(LOOK_STYLES), colour: v.picklist(LOOK_COLOURS) }),
    scheme: v.picklist(['system', 'light', 'dark']),
    rail: v.nullable(counts),
  }),
} as const;

/** Most mentions that a frame lists, and most text in any field of one. */
const MAX_LISTED = 5000;
const quoted = v.pipe(v.string(), v.maxLength(10_000));
const listedMention = v.object({
  index: count,
  target: targetId,
  text: quoted,
  prefix: quoted,
  suffix: quoted,
  start: v.nullable(count),
  end: v.nullable(count),
  sentence: quoted,
  at: v.tuple([count, count]),
  block: count,
});

const pageState = v.object({
  status: v.picklist(['reading', 'annotated', 'off']),
  counts,
  muted: counts,
  document: v.optional(
    v.object({
      id: targetId,
      found: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,8}$/))), v.maxLength(1000)),
    }),
  ),
});

/** What a content script may answer: it runs in the same process as a page, which may have been taken over. */
const pageAnswers = {
  pageState,
  goTo: v.object({ found: v.boolean() }),
  listMentions: v.object({
    mentions: v.pipe(v.array(listedMention), v.maxLength(MAX_LISTED)),
    more: count,
    title: v.pipe(v.string(), v.maxLength(10_000)),
    url: v.pipe(v.string(), v.maxLength(100_000)),
    language: v.pipe(v.string(), v.maxLength(100)),
    state: pageState,
  }),
  goToIndex: v.object({ found: v.boolean() }),
  noteAtSelection: v.object({ found: v.boolean() }),
  tellView: v.literal(true),
  useSettings: v.literal(true),
} as const;

type Questions = typeof toBackground & typeof toPage;
type QuestionName = keyof Questions;
export type Question<K extends QuestionName> = v.InferInput<Questions[K]>;

export interface MatchReply {
  /** For each block its mentions. */
  mentions: PageMention[][];
  /** Give it back with the next request for the same page. */
  evidence: v.InferOutput<typeof evidence>;
  /** Indices of blocks to ask about again when the evidence has changed, or the document. */
  open: number[];
  /** True where all earlier blocks are to be asked about again: the page has defined letters that may stand in any of them. */
  redefined: boolean;
}

/** How it stands with a page or a frame, as its content script sees it. */
export interface PageState {
  /** `reading`: not done yet. */
  status: 'reading' | 'annotated' | 'off';
  /** Mentions by target id. */
  counts: v.InferOutput<typeof counts>;
  /** Mentions that are not shown, by the muted concept. */
  muted: v.InferOutput<typeof counts>;
  /** The document of the record that the page shows, and the keys of those of its paragraphs that have a note and are in the page. */
  document?: { id: string; found: readonly string[] } | undefined;
}

/** How it stands with a tab, as the popup shows it. */
export type TabState =
  /** The browser lets no extension read the page. */
  | { status: 'forbidden' }
  /** A file on the person's own machine, which they have not allowed us to read. */
  | { status: 'file' }
  /** Not one of the covered sites. */
  | { status: 'uncovered'; host: string }
  /** Covered, but no content script answers: the page was open before the extension was. */
  | { status: 'unreached'; host: string }
  /** The browser's own viewer with a PDF file, where nobody can annotate. */
  | { status: 'pdf'; host: string }
  | { status: 'off'; host: string; everywhere: boolean; site: boolean }
  | {
      status: 'reading' | 'nothing' | 'annotated';
      host: string;
      summary: Summary;
      muted: Summary;
      outline?: Outline | undefined;
    };

/** All mentions of a frame, as its content script lists them. */
export interface FrameList extends List {
  title: string;
  url: string;
  /** BCP 47, as the page says it; empty where it doesn't. */
  language: string;
  state: PageState;
}

/** A mention of a page and what it is about. Its `index` is that in its frame. */
interface PageListedMention extends ListedMention {
  frame: number;
  label: string;
  /** Id of the theme. */
  theme: string;
}

/** All mentions of a page: those of the top frame first. */
export interface PageList extends Omit<FrameList, 'mentions' | 'state'> {
  mentions: PageListedMention[];
}

interface Answers {
  match: MatchReply;
  note: Note;
  /** `done`: false where the organisation has decided what is muted. */
  mute: { done: boolean };
  document: PageDocument | null;
  load: true;
  counted: true;
  summary: TabState;
  annotateOnce: true;
  settings: PageSettings;
  jump: { found: boolean };
  inView: true;
  list: PageList & { state: TabState };
  goToListed: { found: boolean };
  watchView: true;
  listMentions: FrameList;
  goToIndex: { found: boolean };
  noteAtSelection: { found: boolean };
  tellView: true;
  brief: Brief;
  catalogue: Catalogue;
  summarise: Summary;
  /** Target ids. */
  recognise: string[];
  pdfShown: true;
  read: { found: boolean };
  original: true;
  pageState: PageState;
  goTo: { found: boolean };
  useSettings: true;
}

/**
 * Asks the background.
 *
 * @throws Error with a code, see {@link errorCode}
 */
export function ask<K extends keyof typeof toBackground>(name: K, data: Question<K>): Promise<Answers[K]> {
  return send(name, data) as Promise<Answers[K]>;
}

/**
 * Asks the content script in a frame of a tab; 0 is the top frame.
 *
 * @throws Error with a code, or as the browser throws it where there is no content script
 */
export async function askFrame<K extends keyof typeof toPage>(
  tab: number,
  frame: number,
  name: K,
  data: Question<K>,
): Promise<Answers[K]> {
  return v.parse(pageAnswers[name] as v.GenericSchema, await send(name, data, { tab, frame })) as Answers[K];
}

/** Tells the content scripts in all frames of a tab. @throws Error where there is none */
export async function tellTab<K extends keyof typeof toPage>(tab: number, name: K, data: Question<K>): Promise<void> {
  await send(name, data, { tab });
}

/**
 * Overhears what content scripts tell the background, in a page of the extension: the number of mentions, the one in view.
 *
 * @param heard told the question, with the tab and the frame that it came from
 * @returns stops listening
 */
export function overhear<K extends 'counted' | 'inView'>(
  name: K,
  heard: (question: Question<K>, from: { tab: number; frame: number }) => void,
): () => void {
  const listener = (message: unknown, { id, tab, frameId = 0 }: RawSender): undefined => {
    const { type, data } = (message ?? {}) as { type?: unknown; data?: unknown };
    if (type !== name || id !== browser.runtime.id || tab?.id === undefined) return undefined;
    const parsed = v.safeParse(toBackground[name], data);
    if (parsed.success) heard(parsed.output as Question<K>, { tab: tab.id, frame: frameId });
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** Who asks. */
interface Sender {
  /** The tab of a content script; undefined for the extension's own pages. */
  tab: number | undefined;
  frame: number | undefined;
  /** Address of the document that asks; of the file that our reader shows. */
  url: string | undefined;
  /** Host name of the page in the tab, which the document that asks may be a frame of. */
  pageHost: string;
}

type Give<K extends QuestionName> = (
  question: v.InferOutput<Questions[K]>,
  sender: Sender,
) => Answers[K] | Promise<Answers[K]>;

/** Answers one kind of question in the background, after checking it and who asks. */
export function answer<K extends keyof typeof toBackground>(name: K, give: Give<K>): () => void {
  listenToTheRest(complain);
  const us = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').replace(/\/$/, ''),
    reader: readerAddress(),
  };
  return listen(name, (data, sender) => {
    const asker = askerOf(sender, us);
    if (!asker || !ASKERS[name].includes(asker))
      throw new MessageError('not-allowed', `"${name}" is not for ${asker ?? 'strangers'} to ask`);
    return give(checked(name, toBackground[name], data), told(sender));
  });
}

/** Answers one kind of question in a page, after checking it. Only the extension itself can ask a content script. */
export function answerInPage<K extends keyof typeof toPage>(name: K, give: Give<K>): () => void {
  return listen(name, (data, sender) => {
    if (sender.id !== browser.runtime.id)
      throw new MessageError('not-allowed', `"${name}" is not for strangers to ask`);
    return give(checked(name, toPage[name], data), told(sender));
  });
}

/** @throws MessageError that names the field */
function checked<K extends QuestionName>(name: K, schema: v.GenericSchema, data: unknown): v.InferOutput<Questions[K]> {
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (parsed.success) return parsed.output as v.InferOutput<Questions[K]>;
  const [issue] = parsed.issues;
  const field = issue.path?.map((part) => String(part.key).slice(0, 40)).join('.') || 'data';
  throw new MessageError('malformed-message', `"${name}", ${field}: ${issue.message.slice(0, 200)}`);
}

function told({ tab, frameId, url }: RawSender): Sender {
  return {
    tab: tab?.id,
    frame: frameId,
    url: documentAddress(url),
    pageHost: hostOf(documentAddress(tab?.url ?? url)),
  };
}

/** What somebody is told who asks the background what it doesn't answer. */
export function complain(type: unknown): never {
  const shown = typeof type === 'string' ? `"${type.slice(0, 40)}"` : 'a message without a type';
  throw new MessageError('unknown-message', `${shown} is none of ${Object.keys(toBackground).join(', ')}`);
}
