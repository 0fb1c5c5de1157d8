import { compileReferenceWords } from '../../../lib/matching/reference-words.ts';
import { ReferenceFinder } from '../../../lib/matching/references.ts';
import { contextsOf, lexiconOf, type Term } from './terms.ts';

/** A small lexicon with everything that the rule of which mentions count knows. The index is the concept's number. */
export const TERMS: readonly Term[] = [
  {
    family: 'igf',
    plain: ['Internet Governance Forum'],
    ambiguous: ['IGF', 'IGF 2025'],
    support: ['NRIs'],
    refute: ['insulin', 'growth factor'],
  },
  { family: 'igf', plain: ['Multistakeholder Advisory Group'], ambiguous: ['MAG'], refute: ['magazine'] },
  { family: 'wsis', plain: ['World Summit on the Information Society', 'WSIS'], related: [0] },
  { family: 'un', plain: ['UNESCO', 'General Assembly'], peripheral: true, related: [5] },
  { family: 'people', plain: ['civil society'], generic: true },
  { family: 'gdc', plain: ['Global Digital Compact'], ambiguous: ['GDC'], related: [3] },
  { family: 'un', plain: ['Economic and Social Council'], ambiguous: ['ECOSOC'] },
];

export const IGF = 0;
export const MAG = 1;
export const WSIS = 2;
export const UNESCO = 3;
export const CIVIL_SOCIETY = 4;
export const GDC = 5;
export const ECOSOC = 6;

const { words, forms } = compileReferenceWords(
  {
    any: { paragraph: ['§'] },
    en: {
      paragraph: ['{paragraph|paragraphs}', 'para.'],
      of: ['of {the |}'],
      thereof: ['thereof'],
      resolution: ['resolution'],
    },
    zh: { open: ['第'], close: ['段'] },
  },
  {},
  {},
);

export const lexicon = lexiconOf(TERMS, { more: forms });
export const contexts = contextsOf(TERMS);
/** Finds paragraphs of the Compact, which has a symbol. */
export const references = new ReferenceFinder({
  words,
  symbols: [['A/RES/79/1', GDC]],
  isDocument: (concept) => concept === GDC,
});
