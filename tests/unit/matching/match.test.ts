import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, noEvidence } from '../../../lib/matching/context.ts';
import type { Mention } from '../../../lib/matching/find.ts';
import { match } from '../../../lib/matching/match.ts';
import { contextsOf, lexiconOf } from '../support/terms.ts';
import { contexts, GDC, IGF, lexicon, references, WSIS } from '../support/terms-of-wsis.ts';

const ask = (blocks: readonly string[], evidence: Evidence = noEvidence(), hostIsAbout = false) =>
  match({ blocks, hostIsAbout, evidence }, lexicon, contexts, references);

/** Reads a page piece by piece, as somebody does who follows what `match` says of pieces. */
function inPieces(pieces: readonly (readonly string[])[], hostIsAbout: boolean): Mention[][] {
  const read: { text: string; mentions: Mention[]; isOpen: boolean }[] = [];
  let evidence = noEvidence();
  for (const piece of pieces) {
    const found = ask(piece, evidence, hostIsAbout);
    const hasChanged = JSON.stringify(found.evidence) !== JSON.stringify(evidence);
    const definesMore = JSON.stringify(found.evidence.defined) !== JSON.stringify(evidence.defined);
    const again = read.filter(({ isOpen }) => definesMore || (hasChanged && isOpen));
    evidence = found.evidence;
    const second = ask(
      again.map(({ text }) => text),
      evidence,
      hostIsAbout,
    );
    // What has been read already shows nothing new.
    expect(second.evidence).toEqual(evidence);
    again.forEach((block, index) => {
      block.mentions = second.mentions[index] as Mention[];
    });
    piece.forEach((text, index) => {
      read.push({ text, mentions: found.mentions[index] as Mention[], isOpen: found.open.includes(index) });
    });
  }
  return read.map(({ mentions }) => mentions);
}

describe('match', () => {
  test('offsets are those of each block by itself', () => {
    const { mentions } = ask(['WSIS', '', 'the WSIS']);
    expect(mentions).toEqual([[{ concept: WSIS, start: 0, end: 4 }], [], [{ concept: WSIS, start: 4, end: 8 }]]);
  });

  test('no blocks: nothing, and the evidence as it was', () => {
    const evidence = { found: [1], supported: [], defined: {} };
    expect(ask([], evidence)).toEqual({ mentions: [], evidence, open: [], redefined: false });
  });

  test('blocks with ambiguous letters or generic words are open, others are not', () => {
    expect(ask(['WSIS', 'IGF', 'civil society', 'insulin and NRIs', 'nothing']).open).toEqual([1, 2]);
  });

  test('evidence of an earlier request counts', () => {
    const { evidence } = ask(['Internet Governance Forum']);
    expect(ask(['The IGF met.'], evidence).mentions).toEqual([[{ concept: IGF, start: 4, end: 7 }]]);
    expect(ask(['The IGF met.']).mentions).toEqual([[]]);
  });

  test('letters after a name within a longer name are those of the name within', () => {
    const terms = [
      { family: 'igf', plain: ['Internet Governance Forum'], ambiguous: ['IGF'] },
      { plain: ['mandate of the Internet Governance Forum'] },
    ];
    const text = 'The mandate of the Internet Governance Forum (IGF) ends; the IGF met.';
    const request = { blocks: [text], hostIsAbout: false, evidence: noEvidence() };
    const [mentions = []] = match(request, lexiconOf(terms), contextsOf(terms)).mentions;
    expect(mentions.map(({ concept, start, end }) => [concept, text.slice(start, end)])).toEqual([
      [1, 'mandate of the Internet Governance Forum'],
      [0, 'IGF'],
      [0, 'IGF'],
    ]);
  });

  test('evidence is not changed in place', () => {
    const evidence = noEvidence();
    ask(['Internet Governance Forum (IGF), WSIS, NRIs'], evidence);
    expect(evidence).toEqual(noEvidence());
  });

  test('the longest that counts wins: a refused longer form leaves room', () => {
    const { mentions } = ask(['Internet Governance Forum (IGF)', 'insulin IGF 2025']);
    expect(mentions[1]).toEqual([{ concept: IGF, start: 8, end: 11 }]);
  });
});

describe('references', () => {
  test('take in the mention of the document, whose words may count by the evidence of an earlier request only', () => {
    const text = 'WSIS on paragraph 28 of the GDC';
    const { evidence } = ask(['Global Digital Compact']);
    expect(ask([text], evidence).mentions[0]?.[1]).toEqual({ concept: GDC, paragraphs: '28', start: 8, end: 31 });
    expect(ask([text]).mentions[0]).toEqual([{ concept: WSIS, start: 0, end: 4 }]);
  });

  test('a symbol is evidence like a name', () => {
    expect(ask(['See A/RES/79/1.']).evidence.found).toEqual([GDC]);
    expect(ask(['A/RES/79/1', 'the GDC']).mentions[1]).toEqual([{ concept: GDC, start: 4, end: 7 }]);
  });

  test('the document that the page is', () => {
    const request = { blocks: ['in paragraph 28.'], hostIsAbout: false, evidence: noEvidence() };
    expect(match({ ...request, document: GDC }, lexicon, contexts, references).mentions).toEqual([
      [{ concept: GDC, paragraphs: '28', start: 3, end: 15 }],
    ]);
    expect(match(request, lexicon, contexts, references).mentions).toEqual([[]]);
  });

  test('blocks with paragraphs that may be of the page itself are open', () => {
    const texts = [
      'in paragraph 28',
      'in paragraph three',
      'paragraphs',
      'see § 3',
      '见第28段',
      '见第七段',
      '一段',
      '段',
      'nothing',
    ];
    expect(ask(texts).open).toEqual([0, 3, 4, 5, 6]);
  });

  test('without their finder there are none', () => {
    const request = {
      blocks: ['paragraph 28 of the Global Digital Compact, A/RES/79/1'],
      hostIsAbout: false,
      evidence: noEvidence(),
    };
    expect(match(request, lexicon, contexts).mentions).toEqual([[{ concept: GDC, start: 20, end: 42 }]]);
  });
});

describe('web addresses', () => {
  test.each(['https://example.org/WSIS', 'see www.example.org/a?b=WSIS', 'WSIS.example.org', 'http://WSIS/'])(
    '%s holds no mention',
    (text) => {
      expect(ask([text]).mentions).toEqual([[]]);
    },
  );

  test.each(['https://example.org/ WSIS', 'WSIS. Then', 'WSIS.Then', 'either/WSIS'])('%s holds one', (text) => {
    expect(ask([text]).mentions[0]).toHaveLength(1);
  });
});

describe('a page that turns out to be a document', () => {
  test('says what it says when that was known before, once its open blocks were asked about again', () => {
    const part = fc.constantFrom(
      'paragraph 28',
      'para. 5 thereof',
      '§3',
      '第28段',
      ' of the ',
      'Global Digital Compact',
      ', ',
      '. ',
      'IGF',
      'x',
    );
    const page = fc.array(
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
      { maxLength: 5 },
    );
    let late = 0;
    fc.assert(
      fc.property(page, (blocks) => {
        const known = match(
          { blocks, hostIsAbout: false, evidence: noEvidence(), document: GDC },
          lexicon,
          contexts,
          references,
        );
        const { mentions, evidence, open } = ask(blocks);
        const again = open.map((index) => blocks[index] as string);
        const second = match(
          { blocks: again, hostIsAbout: false, evidence, document: GDC },
          lexicon,
          contexts,
          references,
        );
        open.forEach((index, i) => {
          if (JSON.stringify(mentions[index]) !== JSON.stringify(second.mentions[i])) late++;
          mentions[index] = second.mentions[i] as Mention[];
        });
        expect(mentions).toEqual(known.mentions);
      }),
    );
    expect(late).toBeGreaterThan(20);
  });
});

describe('a page in pieces', () => {
  const part = fc.constantFrom(
    'IGF',
    'IGF 2025',
    'MAG',
    'GDC',
    'ECOSOC',
    'Internet Governance Forum',
    'Internet Governance Forum (IGF)',
    'Internet Governance Forum (INF)',
    'World Summit on the Information Society (INF)',
    'Global Digital Compact',
    'GDC (Global Digital Compact)',
    'grand design contest (GDC)',
    'Multistakeholder Advisory Group',
    'World Summit on the Information Society (SMSI)',
    'WSIS',
    'UNESCO',
    'General Assembly',
    'civil society',
    'INF',
    'SMSI',
    'NRIs',
    'paragraph 28 of the',
    ', para. 5',
    'thereof',
    'A/RES/79/1',
    'resolution 79/1',
    'insulin',
    'magazine',
    'and so on. '.repeat(15),
    ',',
  );
  const block = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(' '));
  const pieces = fc.array(fc.array(block, { maxLength: 3 }), { maxLength: 5 });

  test('says what the whole page says', () => {
    let mentions = 0;
    let references = 0;
    let late = 0;
    fc.assert(
      fc.property(pieces, fc.boolean(), (page, hostIsAbout) => {
        const whole = ask(page.flat(), noEvidence(), hostIsAbout).mentions;
        expect(inPieces(page, hostIsAbout)).toEqual(whole);
        mentions += whole.flat().length;
        references += whole.flat().filter(({ paragraphs }) => paragraphs).length;
        const alone = page.flatMap((piece) => ask(piece, noEvidence(), hostIsAbout).mentions);
        if (JSON.stringify(alone) !== JSON.stringify(whole)) late++;
      }),
      { numRuns: 500 },
    );
    // Pages without mentions, or in which no piece matters to another, would show nothing.
    expect(mentions).toBeGreaterThan(500);
    expect(references).toBeGreaterThan(20);
    expect(late).toBeGreaterThan(20);
  });
});
