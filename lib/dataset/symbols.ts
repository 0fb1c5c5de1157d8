/** One spelling for all ways in which a UN symbol is written; the matcher reads symbols in the same way. */
export { symbolKey } from '../matching/symbols.ts';
