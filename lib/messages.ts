/**
 * The messages between the parts: what may be asked, of whom, and how a question is checked.
 * Each answer travels as `{ res }` or `{ err }`; errors arrive as {@link MessageError} with a code.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import type { Note } from './note/note.ts';
import type { PageSettings } from './page/page-session.ts';
import type { PageMention } from './page/painter.ts';
import type { Summary } from './summary/summary.ts';

/** What a mention is about: a concept (`tunis-agenda`), or paragraphs of a document (`tunis-agenda.72`, `tunis-agenda.29,31-35`). */
const targetId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}(\.[0-9a-z,-]{1,80})?$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tabId = v.pipe(v.number(), v.integer());
const counts = v.record(targetId, count);

const evidence = v.object({
  found: v.array(count),
  supported: v.array(count),
  defined: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(-1))),
});

/** Most text in one request, in UTF-16 units; a page's text comes in pieces. */
const MAX_REQUEST = 2_000_000;

/** What the background is asked. */
export const toBackground = {
  /** Content script: find the mentions in these blocks of my page. */
  match: v.object({
    blocks: v.pipe(
      v.array(v.string()),
      v.check(
        (blocks) => blocks.reduce((sum, block) => sum + block.length, 0) <= MAX_REQUEST,
        'too much text in one request',
      ),
    ),
    evidence: v.optional(evidence),
  }),
  /** Content script: the note on a concept, or on paragraphs of a document. */
  note: v.object({ concept: targetId }),
  /** Content script: put a part that is not needed on every page into my frame. */
  load: v.object({ part: v.picklist(['card', 'marks']) }),
  /** Content script: how many mentions my frame shows now; null while it is off. */
  counted: v.object({ total: v.nullable(count) }),
  /** Content script: what the person has chosen for my page. */
  settings: v.object({}),
  /** Popup: the page in a tab at a glance. */
  summary: v.object({ tab: tabId }),
  /** Popup: go to the next mention of a concept in a tab. */
  jump: v.object({ tab: tabId, concept: targetId }),
} as const;

/** What a content script is asked, by the background alone. Apart from the others, so that its script stays small. */
export const toPage = {
  /** How it stands with you. */
  pageState: v.object({}),
  /** Go to a mention, of a concept or of any. */
  goTo: v.object({ direction: v.picklist(['next', 'previous']), concept: v.optional(targetId) }),
  /** The person has chosen something else. */
  useSettings: v.object({ on: v.boolean(), paint: v.picklist(['auto', 'marks', 'overlay']), print: v.boolean() }),
} as const;

type Questions = typeof toBackground & typeof toPage;
type QuestionName = keyof Questions;
export type Question<K extends QuestionName> = v.InferInput<Questions[K]>;

export interface MatchReply {
  /** For each block its mentions. */
  mentions: PageMention[][];
  /** Give it back with the next request for the same page. */
  evidence: v.InferOutput<typeof evidence>;
  /** Indices of blocks to ask about again when the evidence has changed. */
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
  | { status: 'off'; host: string; everywhere: boolean; site: boolean }
  | { status: 'reading' | 'nothing' | 'annotated'; host: string; summary: Summary };

interface Answers {
  match: MatchReply;
  note: Note;
  load: true;
  counted: true;
  summary: TabState;
  settings: PageSettings;
  jump: { found: boolean };
  pageState: PageState;
  goTo: { found: boolean };
  useSettings: true;
}

type Protocol = { [K in QuestionName]: (data: Question<K>) => Answers[K] };

export type ErrorCode = 'unknown-message' | 'malformed-message' | 'not-allowed' | 'unknown-concept' | 'unavailable';

/** An error that keeps its code on its way between the parts. */
export class MessageError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'MessageError';
    this.code = code;
  }
}

/** The code of an error that came with an answer, if it has one. */
export function errorCode(error: unknown): ErrorCode | undefined {
  return /^([a-z-]+): /.exec(error instanceof Error ? error.message : '')?.[1] as ErrorCode | undefined;
}

const messaging = defineExtensionMessaging<Protocol>();

/** Asks the background. @throws MessageError as deserialised by the messaging library; see {@link errorCode} */
export function ask<K extends QuestionName>(name: K, data: Question<K>): Promise<Answers[K]> {
  return (messaging.sendMessage as (name: K, data: Question<K>) => Promise<Answers[K]>)(name, data);
}

/** Asks the content script in a frame of a tab; 0 is the top frame. */
export function askFrame<K extends keyof typeof toPage>(
  tabId: number,
  frameId: number,
  name: K,
  data: Question<K>,
): Promise<Answers[K]> {
  return (messaging.sendMessage as (name: K, data: Question<K>, to: object) => Promise<Answers[K]>)(name, data, {
    tabId,
    frameId,
  });
}

/** Who asks. */
interface Sender {
  /** The tab of a content script; undefined for the extension's own pages. */
  tab: number | undefined;
  frame: number | undefined;
  /** Address of the document that asks. */
  url: string | undefined;
  /** Host name of the page in the tab, which the document that asks may be a frame of. */
  pageHost: string;
}

interface RawSender {
  tab?: { id?: number | undefined; url?: string | undefined };
  frameId?: number | undefined;
  url?: string | undefined;
}

/** Answers one kind of question in the background, after checking it. */
export function answer<K extends keyof typeof toBackground>(name: K, give: Give<K>): () => void {
  return answerChecked(name, toBackground[name], give);
}

/** Answers one kind of question in a page, after checking it. */
export function answerInPage<K extends keyof typeof toPage>(name: K, give: Give<K>): () => void {
  return answerChecked(name, toPage[name], give);
}

type Give<K extends QuestionName> = (
  question: v.InferOutput<Questions[K]>,
  sender: Sender,
) => Answers[K] | Promise<Answers[K]>;

function answerChecked<K extends QuestionName>(name: K, schema: v.GenericSchema, give: Give<K>): () => void {
  const handle = (message: { data: unknown; sender: RawSender }): Answers[K] | Promise<Answers[K]> => {
    const parsed = v.safeParse(schema, message.data);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const field = issue.path?.map((part) => String(part.key)).join('.') || 'data';
      throw new MessageError('malformed-message', `"${name}", ${field}: ${issue.message}`);
    }
    const { sender } = message;
    return give(parsed.output as v.InferOutput<Questions[K]>, {
      tab: sender.tab?.id,
      frame: sender.frameId,
      url: sender.url,
      pageHost: hostOf(sender.tab?.url ?? sender.url),
    });
  };
  return (messaging.onMessage as (name: K, handle: unknown) => () => void)(name, handle);
}

/** Host name in an address; empty where there is none. */
export function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}

/**
 * What to tell somebody who asks what nobody here answers; undefined for a question that is known.
 * The messaging library leaves such questions without an answer.
 */
export function complaintAbout(message: unknown): { err: { name: string; message: string } } | undefined {
  const type = (message as { type?: unknown } | null | undefined)?.type;
  if (typeof type === 'string' && (Object.hasOwn(toBackground, type) || Object.hasOwn(toPage, type))) {
    if (typeof (message as { timestamp?: unknown }).timestamp === 'number') return undefined;
    return { err: { name: 'MessageError', message: `malformed-message: "${type}" has no timestamp` } };
  }
  const shown = typeof type === 'string' ? `"${type.slice(0, 40)}"` : 'a message without a type';
  return {
    err: {
      name: 'MessageError',
      message: `unknown-message: ${shown} is none of ${Object.keys({ ...toBackground, ...toPage }).join(', ')}`,
    },
  };
}
