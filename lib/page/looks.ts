/** How mentions look: what there is to choose from. */

/** A line under the term, a tint behind it, or both. */
export const LOOK_STYLES = ['both', 'underline', 'tint'] as const;

/** Names of colours, made for light and for dark pages alike. */
export const LOOK_COLOURS = ['amber', 'blue', 'green', 'violet', 'grey'] as const;
