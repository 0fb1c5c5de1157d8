/** The one element of ours in a page besides the marks; everything that is drawn over the page lives in its shadow root. */
export const HOST_TAG = 'wsis-lens-host';

/** Class of our marks. */
export const MARK_CLASS = 'wsis-lens';

/**
 * Names under which our highlights stand in the page's registry: all mentions, which by itself looks like nothing; the one that is
 * looked at; and all by the tone of the page where they stand: light, dark, or in between.
 */
export const HIGHLIGHT = 'wsis-lens';
export const HIGHLIGHT_CURRENT = 'wsis-lens-current';
export const TONES = ['wsis-lens-on-light', 'wsis-lens-on-dark', 'wsis-lens-between'] as const;
