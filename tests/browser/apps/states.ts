interface Item {
  id: number;
  text: string;
}

/** What an app shows. The same in every framework. */
export interface AppState {
  /** The whole text of an element. */
  title: string;
  /** Shown as `{first} and {second}`: in some frameworks three text nodes beside each other. */
  pair: readonly [string, string];
  /** Items of a keyed list. */
  items: readonly Item[];
  /** Keyed too, but texts without elements, one after the other in a paragraph. */
  pieces: readonly Item[];
  /** Comes after an element, in the same paragraph; null where it isn't there. */
  reference: string | null;
  /** The same, always there: as an element of its own where `strong` is true, else as text. */
  report: string;
  strong: boolean;
  /** A block that is there for some time only. */
  note: string | null;
  /** Text that stands in the app's root itself. */
  closing: string;
}

const START: AppState = {
  title: 'Welcome to the WSIS Forum!',
  pair: ['The Tunis Agenda', 'the Global Digital Compact'],
  items: [
    { id: 1, text: 'One: the Internet Governance Forum.' },
    { id: 2, text: 'Two: nothing to see.' },
    { id: 3, text: 'Three: the Tunis Commitment, and the WSIS Forum.' },
  ],
  pieces: [
    { id: 1, text: 'At the WSIS' },
    { id: 2, text: ' Forum,' },
    { id: 3, text: ' in the Tunis Agenda,' },
  ],
  reference: 'Geneva Plan of Action, chapter one, and the Tunis Commitment',
  report: ' a word with the Tunis Agenda in the middle',
  strong: false,
  note: null,
  closing: 'That was the WSIS Forum.',
};
const [one, two, three] = START.items as [Item, Item, Item];
const [at, forum, agenda] = START.pieces as [Item, Item, Item];
const four = { id: 4, text: 'Four: a Tunis Commitment that came later.' };

/** What happens to an app, from its first state to its last: each step changes what the one before has left. Null: it is not there. */
const CHANGES: Record<string, Partial<AppState> | null> = {
  mounts: {},
  'updates texts': { title: 'Now the Internet Governance Forum begins.', closing: 'So much for the Tunis Agenda.' },
  'updates one of two texts in an element': { pair: ['The Tunis Agenda', 'nothing else'] },
  'updates the other one': { pair: ['A long text before the Tunis Commitment', 'nothing else'] },
  'reorders a list': { items: [three, one, two] },
  'inserts items': { items: [three, four, one, two, { id: 5, text: 'Five: the Global Digital Compact.' }] },
  'removes items and updates another': { items: [four, { id: 2, text: 'Two: now with the WSIS Forum.' }] },
  'reorders texts': { pieces: [agenda, at, forum] },
  'inserts and removes texts': { pieces: [agenda, { id: 4, text: ' not at the WSIS Forum,' }, forum] },
  'replaces text by an element': { strong: true },
  'replaces an element by text': { strong: false, report: ' the Global Digital Compact, at last,' },
  'takes a text out': { reference: null },
  'puts another text in': { reference: 'Tunis Commitment' },
  'shows a block': { note: 'A note on the Global Digital Compact.' },
  'hides a block': { note: null },
  'changes everything': {
    ...START,
    title: 'The end of the WSIS Forum',
    note: 'Adopted: the Tunis Agenda.',
    strong: true,
  },
  unmounts: null,
};

/** All steps of an app, in their order. */
export const STEPS = Object.keys(CHANGES);

/** What an app shows after a step; null where it shows nothing. */
export function stateAfter(step: string): AppState | null {
  if (!(step in CHANGES)) throw new Error(`no step is called ${step}`);
  const until = STEPS.slice(0, STEPS.indexOf(step) + 1);
  return CHANGES[step] && Object.assign({}, START, ...until.map((each) => CHANGES[each]));
}

/** The texts that a reader should see, block by block. */
export function textsOf(state: AppState | null): string[] {
  if (!state) return [];
  return [
    state.title,
    state.pair.join(' and '),
    ...state.items.map(({ text }) => text),
    state.pieces.map(({ text }) => text).join(''),
    `See:${state.reference ?? ''}`,
    `On:${state.report}`,
    ...(state.note === null ? [] : [state.note]),
    state.closing,
  ].map((text) => text.trim());
}
