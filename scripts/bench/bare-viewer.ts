/** pdf.js's viewer and nothing else: what the reader is measured beside. Shows the file at `?file=`. */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({
  container: document.querySelector('.pages') as HTMLDivElement,
  eventBus,
  linkService,
  annotationEditorMode: -1,
});
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => {
  viewer.currentScaleValue = 'auto';
});
const url = new URLSearchParams(location.search).get('file') as string;
void getDocument({ url, verbosity: 0 }).promise.then((pdf) => {
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
});
