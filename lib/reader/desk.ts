import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { browser } from 'wxt/browser';
import { ask } from '../messages.ts';
import { askForSites, dimPaper, enabledEverywhere } from '../settings.ts';
import { fileInReader, fileName, readerAddress } from './address.ts';
import { Annotations } from './annotations.ts';
import { type Fault, FaultError } from './fault.ts';
import { openPdf, type Source } from './open-pdf.ts';
import { printPages } from './print.ts';
import { PdfView } from './view.ts';

/** What the desk is about. */
type Phase =
  | { kind: 'empty' | 'open' }
  /** In bytes. */
  | { kind: 'loading'; loaded: number; size: number | undefined }
  /** The person has to allow us to read from a host. */
  | { kind: 'permission'; host: string }
  | { kind: 'password'; again: boolean }
  | { kind: 'fault'; fault: Fault };

export type DeskState = Phase & {
  /** Name of the file. */
  name: string;
  /** Where it is on the web; undefined for a file of the person's own. */
  address: string | undefined;
  /** Whether the pane with small pages is open, and the bar to search with. */
  thumbnails: boolean;
  finding: boolean;
  /** Whether annotations are on, and how many mentions there are. */
  marks: boolean;
  mentions: number;
  /** Whether the paper is dimmed. */
  dimmed: boolean;
};

/** What happens in the reader, apart from how it looks. */
export class Desk {
  readonly view: PdfView;
  readonly #annotations: Annotations;
  readonly #changed: () => void;
  #state: DeskState = {
    kind: 'empty',
    name: '',
    address: undefined,
    thumbnails: false,
    finding: false,
    marks: true,
    mentions: 0,
    dimmed: false,
  };
  #source: Source | undefined;
  #giveUp = new AbortController();
  #answerPassword: ((password: string) => void) | undefined;

  /** @param changed told whenever {@link state} is another one */
  constructor(container: HTMLDivElement, changed: (desk: Desk) => void) {
    this.view = new PdfView(container);
    this.#changed = () => changed(this);
    this.#annotations = new Annotations(this.view, () =>
      this.#set({ marks: this.#annotations.isOn, mentions: this.#annotations.total }),
    );
    const paper = (dimmed: boolean): void => {
      document.documentElement.dataset.paper = dimmed ? 'dim' : 'white';
      this.#set({ dimmed });
    };
    void dimPaper.getValue().then(paper);
    dimPaper.watch(paper);
    const { eventBus } = this.view;
    eventBus.on('pagesinit', () => {
      this.#set({ kind: 'open' });
      if (this.#state.address) this.view.goTo(new URL(this.#state.address).hash.slice(1));
    });
  }

  get state(): DeskState {
    return this.#state;
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change } as DeskState;
    this.#changed();
  }

  /** Does as the reader's own address says. */
  async start(): Promise<void> {
    const address = fileInReader(location.href);
    if (address) await this.openAddress(address);
    else if (new URLSearchParams(location.search).has('file'))
      this.#set({ kind: 'fault', fault: { kind: 'bad-address' } });
  }

  /** Opens a file on the web, if we may read it; the person is asked otherwise. */
  async openAddress(address: string): Promise<void> {
    await this.#close({ name: fileName(address), address });
    this.#source = { address };
    if (await browser.permissions.contains(originOf(address))) await this.#open({ address });
    else this.#set({ kind: 'permission', host: new URL(address).hostname });
  }

  /** Opens a file of the person's own. */
  async openFile(file: File): Promise<void> {
    history.replaceState(null, '', readerAddress());
    await this.#close({ name: file.name, address: undefined });
    this.#source = { file };
    await this.#open({ file });
  }

  pickFile(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.pdf,application/pdf';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.openFile(file);
    });
    input.click();
  }

  /** The person lets us read from the file's host. To be called while they press. */
  async allow(): Promise<void> {
    const { address } = this.#state;
    if (address && (await askForSites([new URL(address).hostname]))) await this.openAddress(address);
  }

  async again(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    await ('address' in source ? this.openAddress(source.address) : this.openFile(source.file));
  }

  tellPassword(password: string): void {
    this.#answerPassword?.(password);
    this.#answerPassword = undefined;
  }

  async #close(next: Pick<DeskState, 'name' | 'address'>): Promise<void> {
    this.#giveUp.abort(new DOMException('another file is opened', 'AbortError'));
    this.#giveUp = new AbortController();
    this.#annotations.end();
    document.title = next.name ? `${next.name} – WSIS Lens` : 'WSIS Lens';
    this.#set({ ...next, kind: 'loading', loaded: 0, size: undefined, mentions: 0, finding: false });
    if (this.view.pdf) await this.view.clear();
  }

  async #open(source: Source): Promise<void> {
    const { signal } = this.#giveUp;
    this.#set({ kind: 'loading', loaded: 0, size: undefined });
    try {
      const pdf = await openPdf(source, {
        signal,
        progress: (loaded, size) => {
          if (this.#state.kind === 'loading') this.#set({ loaded, size } as Partial<DeskState>);
        },
        password: (again) => {
          const { promise, resolve } = Promise.withResolvers<string>();
          this.#answerPassword = resolve;
          this.#set({ kind: 'password', again });
          return promise;
        },
      });
      // Without it pdf.js's viewer would say nothing and show nothing.
      await pdf.getPage(1).catch((error: unknown) => {
        void pdf.loadingTask.destroy();
        throw error;
      });
      await this.#nameAfter(pdf);
      this.view.show(pdf);
    } catch (error) {
      if (signal.aborted) return;
      const fault: Fault = error instanceof FaultError ? error.fault : { kind: 'damaged' };
      this.#set({ kind: 'fault', fault });
      return;
    }
    // A file can be read though nobody answers who annotates it.
    await this.#annotations.begin().catch(() => undefined);
  }

  /** Many files have a title that says more than their name; some have one that the program that wrote them made up. */
  async #nameAfter(pdf: PDFDocumentProxy): Promise<void> {
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const { Title: title, Language: language } = info as { Title?: unknown; Language?: unknown };
    // What a document is written in need not be what our own words are.
    this.view.container.lang = typeof language === 'string' ? language : '';
    const isTitle =
      typeof title === 'string' && /\p{L}.*\s.*\p{L}/u.test(title) && !/\.(?:docx?|indd|pdf)$/i.test(title);
    this.view.title = isTitle ? title.trim() : this.#state.name;
    document.title = `${this.view.title} – WSIS Lens`;
  }

  goToPage(page: number): void {
    this.view.page = page;
  }

  switchPane(pane: 'thumbnails' | 'finding', open = !this.#state[pane]): void {
    this.#set({ [pane]: open });
  }

  async switchMarks(): Promise<void> {
    await enabledEverywhere.update((on) => !on);
  }

  async dimPaper(): Promise<void> {
    await dimPaper.update((dimmed) => !dimmed);
  }

  async print(): Promise<void> {
    if (this.view.pdf) await printPages(this.view.pdf);
  }

  async save(): Promise<void> {
    const { pdf } = this.view;
    if (!pdf) return;
    const address = URL.createObjectURL(
      new Blob([(await pdf.getData()) as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = this.#state.name.endsWith('.pdf') ? this.#state.name : `${this.#state.name}.pdf`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  /** Goes to the file as the browser itself shows it. */
  async openOriginal(): Promise<void> {
    if (this.#state.address) await ask('original', {});
  }
}

function originOf(address: string): { origins: string[] } {
  const { protocol, hostname } = new URL(address);
  return { origins: [`${protocol}//${hostname}/*`] };
}
