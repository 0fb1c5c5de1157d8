/** How a message travels: one question, one answer. What may be asked, and by whom, stands in lib/messages.ts. */
import { browser } from 'wxt/browser';
import { MessageError } from './errors.ts';
import type { RawSender } from './senders.ts';

type Reply = { res: unknown } | { err: { name: string; message: string } };

type Handle = (data: unknown, sender: RawSender) => unknown;

/** By the kind of question. A map: the names of what every object has are no questions. */
const handles = new Map<unknown, Handle>();
let otherwise: ((type: unknown) => never) | undefined;

/**
 * Asks the background, or a frame of a tab (0 is the top frame), or all frames of a tab, of which one answers.
 *
 * @throws MessageError with the code of the answer; `unavailable` where no answer came
 */
export async function send(type: string, data: unknown, to?: { tab: number; frame?: number }): Promise<unknown> {
  const once = (): Promise<Reply | undefined> =>
    (to
      ? browser.tabs.sendMessage(to.tab, { type, data }, to.frame === undefined ? {} : { frameId: to.frame })
      : browser.runtime.sendMessage({ type, data })) as Promise<Reply | undefined>;
  // The background may be stopped in the middle of an answer. Asked again, it comes back.
  const reply = to ? await once() : ((await once().catch(() => undefined)) ?? (await once()));
  if (reply && 'res' in reply) return reply.res;
  throw Object.assign(new Error(reply?.err.message ?? 'unavailable: no answer'), { name: 'MessageError' });
}

/** Answers one kind of question. @param handle throws a MessageError, or gives the answer @returns stops answering */
export function listen(type: string, handle: Handle): () => void {
  if (handles.size === 0) browser.runtime.onMessage.addListener(receive);
  handles.set(type, handle);
  return () => {
    if (handles.delete(type) && handles.size === 0) browser.runtime.onMessage.removeListener(receive);
  };
}

/** What becomes of questions that nobody here answers: without it they are left to others. @param complain throws a MessageError */
export function listenToTheRest(complain: (type: unknown) => never): void {
  otherwise = complain;
}

function receive(message: unknown, sender: RawSender, answer: (reply: Reply) => void): boolean {
  const { type, data } = (message ?? {}) as { type?: unknown; data?: unknown };
  const handle = handles.get(type) ?? (otherwise && (() => otherwise?.(type)));
  if (handle) void reply(handle, data, sender).then(answer);
  // True: the answer comes later.
  return handle !== undefined;
}

async function reply(handle: Handle, data: unknown, sender: RawSender): Promise<Reply> {
  try {
    return { res: await handle(data, sender) };
  } catch (error) {
    const { name, message } =
      error instanceof MessageError ? error : new MessageError('unavailable', String(error).slice(0, 200));
    return { err: { name, message } };
  }
}
