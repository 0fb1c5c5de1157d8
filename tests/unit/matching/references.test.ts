import { describe, expect, test } from 'vitest';
import { mentionsIn, referencesIn } from '../support/real-references.ts';
import { unmark } from '../support/terms.ts';

/** Expects the marked stretches of a text to be references to these targets, and no others to be there. */
function expectReferences(marked: string, targets: readonly string[], own?: string): void {
  const { text, stretches } = unmark(marked);
  expect(referencesIn(text, own)).toEqual(stretches.map((stretch, i) => ({ target: targets[i], ...stretch })));
}

/** Each is one text with one reference. */
type Table = [marked: string, target: string][];

describe('1. a document named right after, with a link', () => {
  const table: Table = [
    ['in ⟦paragraph 72 of the Tunis Agenda⟧, it', 'tunis-agenda.72'],
    ['⟦PARAGRAPH 72 OF THE TUNIS AGENDA⟧', 'tunis-agenda.72'],
    ['⟦para. 72 of the\nTunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦para\u00adgraph\u00a072 of the Tunis Agenda⟧', 'tunis-agenda.72'],
    // What isn't read by itself may be the end of a name, and of the text.
    ['⟦paragraph 72 of the Tunis Agenda\u0301⟧', 'tunis-agenda.72'],
    ['⟦paragraph 72 of the Tunis Agenda\u0301⟧ (2005)', 'tunis-agenda.72'],
    ['⟦§ 72 of the Tunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦article 72 of the Tunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦paragraphs (69-71) of the Tunis Agenda⟧', 'tunis-agenda.69-71'],
    ['⟦§§ 69–71 of the Tunis Agenda⟧', 'tunis-agenda.69-71'],
    ['⟦¶5 of the Global Digital Compact⟧', 'gdc.5'],
    ['⟦operative paragraph 5 of the Global Digital Compact⟧', 'gdc.5'],
    ['⟦OP 5 of the Global Digital Compact⟧', 'gdc.5'],
    ['⟦OP5 and OP7 of the Global Digital Compact⟧', 'gdc.5,7'],
    ['⟦paragraph 72 of the "Tunis Agenda"⟧', 'tunis-agenda.72'],
    ['⟦paragraph 63 of resolution 70/125⟧', 'wsis-plus-10-outcome.63'],
    ['⟦paragraph 63 of General Assembly resolution 70/125⟧', 'wsis-plus-10-outcome.63'],
    ["⟦paragraph 63 of the General Assembly's resolution 70/125⟧", 'wsis-plus-10-outcome.63'],
    ['⟦paragraph 63 of resolution A/RES/70/125⟧', 'wsis-plus-10-outcome.63'],
    ['⟦paragraph 28 of A/RES/79/1, annex I⟧', 'gdc.28'],
    ["⟦paragraphe 72 de l'Agenda de Tunis⟧", 'tunis-agenda.72'],
    ['⟦par. 77 de l’« Agenda de Tunis »⟧', 'tunis-agenda.77'],
    ['⟦paragraphe 1er du Pacte numérique mondial⟧', 'gdc.1'],
    ['⟦point 68 du Pacte numérique mondial⟧', 'gdc.68'],
    ['⟦paragraphe 63 de sa résolution 70/125⟧', 'wsis-plus-10-outcome.63'],
    ['⟦párrafo 72 de la Agenda de Túnez⟧', 'tunis-agenda.72'],
    ['⟦párrs. 69 a 71 de la Agenda de Tunez⟧', 'tunis-agenda.69-71'],
    ['⟦apartado 68 del Pacto Digital Global⟧', 'gdc.68'],
    ['⟦пункт 72 Тунисской программы⟧', 'tunis-agenda.72'],
    ['⟦пунктами 69–71 Тунисской программы⟧', 'tunis-agenda.69-71'],
    ['⟦п.72 «Тунисской программы»⟧', 'tunis-agenda.72'],
    ['⟦§ 72 Тунисской программы⟧', 'tunis-agenda.72'],
    ['⟦пункт 63 своей резолюции 70/125⟧', 'wsis-plus-10-outcome.63'],
    ['⟦пункт 63 постановляющей части резолюции 70/125⟧', 'wsis-plus-10-outcome.63'],
    ['⟦الفقرة 72 من برنامج عمل تونس⟧', 'tunis-agenda.72'],
    ['⟦وبالفقرة ٧٢ من برنامج عمل تونس⟧', 'tunis-agenda.72'],
    ['⟦الفقرتان 57 و59 من قرار الجمعية العامة ٧٠/١٢٥⟧', 'wsis-plus-10-outcome.57,59'],
  ];
  test.each(table)('%s', (marked, target) => expectReferences(marked, [target]));

  test.each([
    'paragraph 3 of the Rome Statute',
    'Tunis Agenda, paragraph 3 of the Rome Statute',
    'Tunis Agenda, paragraph 3 of the report',
    'paragraph 3 of the report on the Tunis Agenda',
    'paragraph 3 of A/RES/79/1, annex II',
    'preambular paragraph 3 of the Tunis Agenda',
    "Agenda de Tunis, paragraphe 3 de l'accord de siège",
    'Agenda de Túnez, párrafo 3 del acuerdo de sede',
    'Тунисская программа, п. 5 ст. 10',
    'Тунисская программа (пункт 5 женевского закона)',
    'برنامج عمل تونس، الفقرة 5 من العقد',
    '《突尼斯议程》，合同第5段',
    '关于突尼斯议程的报告第3段',
  ])('%s: none', (text) => expectReferences(text, []));
});

describe('2. a document named right before', () => {
  const table: Table = [
    ['⟦Tunis Agenda, para. 72⟧.', 'tunis-agenda.72'],
    ['⟦Tunis Agenda (para. 72)⟧.', 'tunis-agenda.72'],
    ['⟦Tunis Agenda (2005), para. 72⟧', 'tunis-agenda.72'],
    ['⟦Tunis Agenda paragraph 72⟧ says', 'tunis-agenda.72'],
    ['the ⟦Tunis Agenda paragraphs (69-71)⟧ say', 'tunis-agenda.69-71'],
    ["⟦Tunis Agenda's paragraph 72⟧ says", 'tunis-agenda.72'],
    ['⟦Tunis Agenda, in its paragraph 72⟧, says', 'tunis-agenda.72'],
    ['⟦Tunis Agenda (WSIS-05/TUNIS/DOC/6(Rev.1)-E), para. 72⟧', 'tunis-agenda.72'],
    ['⟦A/RES/70/125, para. 34⟧', 'wsis-plus-10-outcome.34'],
    ['⟦resolution 70/125 of 16 December 2015, para. 34⟧', 'wsis-plus-10-outcome.34'],
    ['⟦resolution 70/125 of the General Assembly, para. 34⟧', 'wsis-plus-10-outcome.34'],
    ['⟦A/RES/70/125, paragraph 4 of the operative part⟧', 'wsis-plus-10-outcome.4'],
    ['⟦A/RES/79/1, annex I, para. 28⟧', 'gdc.28'],
    ["l'⟦Agenda de Tunis, en son paragraphe 76⟧, dit", 'tunis-agenda.76'],
    ['⟦Agenda de Tunis, §§ 48 et 49⟧', 'tunis-agenda.48,49'],
    ['⟦Agenda de Túnez (párrafo 76)⟧', 'tunis-agenda.76'],
    ['⟦Тунисская программа, пп. 69–71⟧', 'tunis-agenda.69-71'],
    ['⟦резолюция 70/125 Генеральной Ассамблеи от 16 декабря 2015 года, пункт 63⟧', 'wsis-plus-10-outcome.63'],
    ['⟦برنامج عمل تونس، الفقرة 72⟧', 'tunis-agenda.72'],
    ['⟦برنامج عمل تونس في فقرته 76⟧', 'tunis-agenda.76'],
    ['⟦《突尼斯议程》第72段⟧', 'tunis-agenda.72'],
    ['⟦突尼斯議程第72段⟧', 'tunis-agenda.72'],
    ['⟦突尼斯议程第72条⟧', 'tunis-agenda.72'],
    ['⟦《信息社会突尼斯议程》1 第111段⟧', 'tunis-agenda.111'],
    ['⟦突尼斯议程的第七十二段⟧', 'tunis-agenda.72'],
    ['⟦《突尼斯议程》（第76段）⟧', 'tunis-agenda.76'],
    ['见⟦大会第70/125号决议执行部分第65段⟧', 'wsis-plus-10-outcome.65'],
    ['⟦A/RES/70/125號決議，第58段⟧', 'wsis-plus-10-outcome.58'],
  ];
  test.each(table)('%s', (marked, target) => expectReferences(marked, [target]));

  const after: Table = [
    ['⟦para. 72, Tunis Agenda⟧;', 'tunis-agenda.72'],
    ['⟦paragraph 72 (Tunis Agenda)⟧', 'tunis-agenda.72'],
    ['⟦第29至82段（《突尼斯议程》）⟧', 'tunis-agenda.29-82'],
  ];
  test.each(after)('or, where none is, loosely after: %s', (marked, target) => expectReferences(marked, [target]));

  test.each([
    'Tunis Agenda. Paragraph 72 was long.',
    'the Tunis Agenda and paragraph 72',
    'In paragraph 72, the Tunis Agenda asks',
    'Global Digital Compact, point 4 of the agenda',
    'the Global Digital Compact, Article 19, and others',
    'Agenda de Túnez para 72 países',
    'la Agenda 2030 para 17 objetivos',
    'Тунисская программа прибавила 72 пункта',
    'Tunis Agenda, para. 72.5',
    'Tunis Agenda, paragraph 2005',
    'Tunis Agenda, paragraph 72/73',
    'Tunis Agenda, paragraph 0',
    'Tunis Agenda, 72 paragraphs',
    '《突尼斯议程》共122段',
  ])('%s: none', (text) => expectReferences(text, []));
});

describe('3. a document mentioned before', () => {
  const table: Table = [
    ['The Global Digital Compact and ⟦paragraph 29(b) thereof⟧.', 'gdc.29b'],
    ['The Tunis Agenda is long; ⟦paragraph 72 of the same document⟧ is not.', 'tunis-agenda.72'],
    ['The Global Digital Compact: see ⟦paragraph 28 of the Compact⟧.', 'gdc.28'],
    ['The Tunis Agenda (ibid., ⟦para. 36⟧)', 'tunis-agenda.36'],
    ['The Tunis Agenda says it in its ⟦paragraph 36⟧.', 'tunis-agenda.36'],
    ['La résolution 70/125 dit, au ⟦paragraphe 67 de ladite résolution⟧', 'wsis-plus-10-outcome.67'],
    ['La resolución 70/125, y el ⟦párrafo 67 de dicha resolución⟧', 'wsis-plus-10-outcome.67'],
    ['В резолюции 70/125 и в ⟦пункте 67 этой резолюции⟧', 'wsis-plus-10-outcome.67'],
    ['В Глобальном цифровом договоре, в ⟦пункте 28 Договора⟧.', 'gdc.28'],
    ['في التعاهد الرقمي العالمي. والمتابعة في ⟦الفقرة 68 منه⟧.', 'gdc.68'],
    ['في جدول أعمال تونس، وفي ⟦الفقرات ٩٧ إلى ٩٩ من جدول الأعمال نفسه⟧', 'tunis-agenda.97-99'],
    ['《全球数字契约》很短，见⟦《契约》第28段⟧。', 'gdc.28'],
    ['第70/125号决议很长，该决议⟦第67段⟧', 'wsis-plus-10-outcome.67'],
    ['《突尼斯议程》如此。法律人士说，该议程⟦第77段⟧也是。', 'tunis-agenda.77'],
    [
      'La résolution 70/125 est longue. Le ⟦paragraphe 71 de cette résolution⟧ ne l’est pas.',
      'wsis-plus-10-outcome.71',
    ],
  ];
  test.each(table)('%s', (marked, target) => expectReferences(marked, [target]));

  test.each([
    ['no document', 'Ibid., para. 36; see paragraph 35 thereof.'],
    ['another text between', 'The Tunis Agenda and the Charter; paragraph 35 thereof.'],
    ["another's symbol between", 'The Tunis Agenda; A/RES/60/252 and paragraph 35 thereof.'],
    ['somebody else in the sentence', 'The General Assembly, noting the Tunis Agenda with joy, in its paragraph 5'],
    ['a name that goes on', 'The Global Digital Compact; paragraph 28 of the Compact Secretariat'],
    ['a name that goes on, in small letters', 'Le Pacte numérique mondial; le paragraphe 28 du Pacte international'],
    ['too far away', `The Tunis Agenda.${' So it goes.'.repeat(60)} See paragraph 35 thereof.`],
  ])('%s: none', (_, text) => expectReferences(text, []));
});

describe('4. a sentence that goes on about the same document', () => {
  test.each([
    ['⟦Paragraph 35 of the Tunis Agenda⟧ took longer than ⟦paragraph 37⟧.', ['tunis-agenda.35', 'tunis-agenda.37']],
    ['El ⟦párrafo 7 de la Agenda de Túnez⟧ y los ⟦párrafos 11 a 13⟧', ['tunis-agenda.7', 'tunis-agenda.11-13']],
  ])('%s', (marked, targets) => expectReferences(marked, targets));

  test.each([
    ['another sentence', '⟦Paragraph 35 of the Tunis Agenda⟧. Then paragraph 37.'],
    ['the text itself', '⟦Paragraph 35 of the Tunis Agenda⟧ is why paragraph 4 above'],
    ['another text', '⟦Paragraph 35 of the Tunis Agenda⟧ and what the contract says in paragraph 4'],
    ['perhaps another text', '⟦Paragraph 35 of the Tunis Agenda⟧ and the letter, paragraph 4, say so'],
    ['parted', '⟦Paragraph 35 of the Tunis Agenda⟧; paragraph 4 differs'],
    ['a word of many languages', '⟦Paragraph 35 of the Tunis Agenda⟧ or par. 4'],
    ['a word that would be a link', '⟦Пункт 35 Тунисской программы⟧, иначе пункт 12 конспекта'],
  ])('%s: none', (_, marked) => expectReferences(marked, ['tunis-agenda.35']));

  test('two documents in the sentence: none', () => {
    expectReferences('⟦Paragraph 35 of the Tunis Agenda⟧ and the Global Digital Compact are why paragraph 4 stands.', [
      'tunis-agenda.35',
    ]);
  });
});

describe('5. the document that the page is', () => {
  const table: Table = [
    ['⟦paragraph 72 above⟧', 'tunis-agenda.72'],
    ['⟦paragraph 35 of this Agenda⟧', 'tunis-agenda.35'],
    ['⟦paragraph 31 of the present document⟧', 'tunis-agenda.31'],
    ['as said in ⟦paragraphs 9 to 28⟧.', 'tunis-agenda.9-28'],
    ['au ⟦paragraphe 72 ci-dessus⟧', 'tunis-agenda.72'],
    ['el ⟦párrafo 72 supra⟧', 'tunis-agenda.72'],
    ['в ⟦пункте 72 выше⟧', 'tunis-agenda.72'],
    ['⟦الفقرة 72 أعلاه⟧', 'tunis-agenda.72'],
    ['上文⟦第72段⟧', 'tunis-agenda.72'],
  ];
  test.each(table)('%s', (marked, target) => {
    expectReferences(marked, [target], 'tunis-agenda');
    expect(referencesIn(unmark(marked).text)).toEqual([]);
  });

  test.each([
    'paragraph 4 of the Charter',
    'The report says in paragraph 4 that',
    'In A/RES/60/252 it is paragraph 4.',
    'пункт 12 доклада',
    '工作组报告第12段',
    'point 4',
    'article 4.',
    '第230条',
  ])('%s: none', (text) => expectReferences(text, [], 'tunis-agenda'));

  test('a named document goes before it', () => {
    expectReferences(
      '⟦paragraph 48 of the Geneva Declaration of Principles⟧',
      ['geneva-declaration.48'],
      'tunis-agenda',
    );
  });
});

describe('numbers that are spelled out', () => {
  const table: Table = [
    ['⟦paragraph seventy-two of the Tunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦Paragraph Seventy Two of the Tunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦paragraphs twenty-nine to eighty-two of the Tunis Agenda⟧', 'tunis-agenda.29-82'],
    ['⟦paragraphs one hundred and four and one hundred and five of the Tunis Agenda⟧', 'tunis-agenda.104,105'],
    ['the ⟦seventy-second paragraph of the Tunis Agenda⟧', 'tunis-agenda.72'],
    ["⟦paragraphe soixante-douze de l'Agenda de Tunis⟧", 'tunis-agenda.72'],
    ["⟦paragraphes quatre-vingt-un et quatre-vingt-deux de l'Agenda de Tunis⟧", 'tunis-agenda.81,82'],
    ["les ⟦soixante-dixième et soixante et onzième paragraphes de l'Agenda de Tunis⟧", 'tunis-agenda.70,71'],
    ['⟦Agenda de Tunis, § trente-six⟧', 'tunis-agenda.36'],
    ['⟦párrafos treinta y cinco a treinta y siete de la Agenda de Túnez⟧', 'tunis-agenda.35-37'],
    ['el ⟦trigésimo cuarto párrafo de la Agenda de Túnez⟧', 'tunis-agenda.34'],
    ['⟦párrafo segundo de la Agenda de Túnez⟧', 'tunis-agenda.2'],
    ['в ⟦пункте семьдесят втором Тунисской программы⟧', 'tunis-agenda.72'],
    ['⟦тридцать четвёртый пункт Тунисской программы⟧', 'tunis-agenda.34'],
    ['⟦الفقرة الثانية والسبعون من جدول أعمال تونس⟧', 'tunis-agenda.72'],
    ['⟦الفقرة الثانية عشرة من جدول أعمال تونس⟧', 'tunis-agenda.12'],
  ];
  test.each(table)('%s', (marked, target) => expectReferences(marked, [target]));

  test.each([
    'seventy-two paragraphs of the ',
    'the second paragraph of the ',
    'paragraph breaks, seventy-two, of the ',
  ])('%sTunis Agenda: none', (before) => expectReferences(`${before}Tunis Agenda`, []));

  test('what stands around them keeps its place', () => {
    expectReferences('In A/RES/60/252, paragraph two; in ⟦paragraph sixty-three of A/RES/70/125⟧ and elsewhere', [
      'wsis-plus-10-outcome.63',
    ]);
  });
});

describe('an adjective before the name', () => {
  const table: Table = [
    ['⟦paragraph 72 of the landmark Tunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦paragraph 72 of the 2005 Tunis Agenda⟧', 'tunis-agenda.72'],
    ['⟦paragraphe 72 du fameux Agenda de Tunis⟧', 'tunis-agenda.72'],
    ['⟦párrafo 72 de la histórica Agenda de Túnez⟧', 'tunis-agenda.72'],
    ['⟦пункты 35–37 знаменитой Тунисской программы⟧', 'tunis-agenda.35-37'],
  ];
  test.each(table)('%s', (marked, target) => expectReferences(marked, [target]));

  test.each([
    'paragraph 72 of the draft ',
    'paragraph 72 of the Old ',
    'paragraph 72 of the report ',
    'paragraphe 72 du projet ',
    'пункт 72 проекта ',
    'الفقرة 72 من مشروع ',
  ])('%s… Tunis Agenda: none', (before) => {
    const name = /[а-я]/.test(before)
      ? 'Тунисской программы'
      : /[ا-ي]/.test(before)
        ? 'جدول أعمال تونس'
        : 'Tunis Agenda';
    expectReferences(before + name, []);
  });
});

describe('more than one', () => {
  test.each([
    [
      'The Tunis Agenda: ⟦paragraph 77 of that Agenda⟧ and ⟦paragraph 73 of the Agenda⟧ say so.',
      ['tunis-agenda.77', 'tunis-agenda.73'],
    ],
    [
      'The Global Digital Compact is new, ⟦paragraph 35 of the Tunis Agenda⟧ is not; nor is ⟦paragraph 36 thereof⟧.',
      ['tunis-agenda.35', 'tunis-agenda.36'],
    ],
    [
      '⟦paragraph 72 of the Tunis Agenda⟧, paragraph 34 of the Rome Statute and ⟦paragraph 28 of the Global Digital Compact⟧',
      ['tunis-agenda.72', 'gdc.28'],
    ],
    ['⟦Tunis Agenda, para. 72⟧, and ⟦paragraph 34 of A/RES/70/125⟧', ['tunis-agenda.72', 'wsis-plus-10-outcome.34']],
    [
      '⟦Tunis Agenda, para. 72 and paras. 76-78⟧; ⟦A/RES/70/125, para. 1⟧',
      ['tunis-agenda.72,76-78', 'wsis-plus-10-outcome.1'],
    ],
    ['⟦Tunis Agenda, para. 72⟧, and paragraph 34 of the Rome Statute', ['tunis-agenda.72']],
    ['⟦paragraph 34 of the Tunis Agenda⟧, ⟦paragraph 72⟧.', ['tunis-agenda.34', 'tunis-agenda.72']],
    ['⟦《突尼斯议程》第70段和第71段⟧', ['tunis-agenda.70,71']],
  ])('%s', (marked, targets) => expectReferences(marked, targets));
});

test('a reference takes in the mention that it names, and leaves the others', () => {
  expect(mentionsIn('UNESCO on paragraph 72 of the Tunis Agenda').map(({ target }) => target)).toEqual([
    'unesco',
    'tunis-agenda.72',
  ]);
});
