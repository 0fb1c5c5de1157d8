import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { browser } from 'wxt/browser';
import { FaultError, faultOf, HEAD } from './fault.ts';

/** A PDF file: on the web, or given to us by the person. */
export type Source = { address: string } | { file: File };

export interface Opening {
  /** How far the file has come, in bytes; the size is not always known. */
  progress(loaded: number, size: number | undefined): void;
  /** Asks the person for the file's password. @param again true where the last one was wrong @returns undefined to give up */
  password(again: boolean): Promise<string | undefined>;
  /** Gives up. */
  signal: AbortSignal;
}

/** The largest file that is opened, in bytes: more than any document of the record has, and less than a browser can hold. */
const LARGEST = 300_000_000;

GlobalWorkerOptions.workerSrc = workerAddress;

/** Where pdf.js finds what it needs now and then: scripts/pdfjs-assets.ts puts it there. */
function assets(folder: string): string {
  return browser.runtime.getURL(`/pdfjs/${folder}/` as never);
}

/**
 * Opens a PDF file. From the web it is read as the person would be sent it, piece by piece where the server can do so.
 *
 * @throws FaultError
 */
export async function openPdf(source: Source, opening: Opening): Promise<PDFDocumentProxy> {
  const gaveUp = Promise.withResolvers<never>();
  if ('file' in source && source.file.size > LARGEST) throw tooLarge(source.file.size);
  const task = getDocument({
    ...('address' in source
      ? { url: source.address, withCredentials: true }
      : { data: await source.file.arrayBuffer() }),
    cMapUrl: assets('cmaps'),
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    // WebAssembly would need a more lenient content security policy; pdf.js has the same decoders as plain script.
    useWasm: false,
    verbosity: 0,
  });
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
    // A server may say nothing of the size, or something else than what comes.
    const size = Math.max(total || 0, loaded);
    if (size > LARGEST) gaveUp.reject(tooLarge(size));
    else opening.progress(loaded, total || undefined);
  };
  task.onPassword = async (answer: (password: string) => void, reason: number) => {
    const password = await opening.password(reason === INCORRECT_PASSWORD);
    if (password === undefined) gaveUp.reject(new FaultError({ kind: 'locked' }));
    else answer(password);
  };
  opening.signal.addEventListener('abort', () => gaveUp.reject(opening.signal.reason), { once: true });
  try {
    return await Promise.race([task.promise, gaveUp.promise]);
  } catch (error) {
    void task.destroy();
    opening.signal.throwIfAborted();
    throw new FaultError(await faultOf(error, () => headOf(source)));
  }
}

/** pdf.js's `PasswordResponses.INCORRECT_PASSWORD`. */
const INCORRECT_PASSWORD = 2;

function tooLarge(size: number): FaultError {
  return new FaultError({ kind: 'too-large', size, limit: LARGEST });
}

async function headOf(source: Source): Promise<Uint8Array> {
  if ('file' in source) return new Uint8Array(await source.file.slice(0, HEAD).arrayBuffer());
  const stop = new AbortController();
  const { body } = await fetch(source.address, {
    credentials: 'include',
    headers: { range: `bytes=0-${HEAD - 1}` },
    signal: stop.signal,
  });
  const { value } = (await body?.getReader().read()) ?? {};
  stop.abort();
  return value ?? new Uint8Array();
}
