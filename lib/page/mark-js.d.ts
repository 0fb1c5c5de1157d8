/** What we use of mark.js besides what its types tell. */
declare module 'mark.js/src/lib/mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    /** Options that are not given get their defaults. */
    protected set opt(options: { className?: string });
    /** Wraps a range of a text, in UTF-16 units. @returns the text behind it; the mark stands before that */
    protected wrapRangeInTextNode(node: Text, start: number, end: number): Text;
  }
}
