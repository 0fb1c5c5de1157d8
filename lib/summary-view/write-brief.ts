import type { Brief } from '../brief/brief.ts';

export const FORMATS = ['markdown', 'html', 'csv', 'annotations'] as const;
export type BriefFormat = (typeof FORMATS)[number];

export interface WrittenBrief {
  text: string;
  /** Media type. */
  type: string;
  /** Of the file. */
  name: string;
}

/** Writes a brief in a format. What each format needs is loaded when somebody asks for it. */
export async function briefFile(brief: Brief, format: BriefFormat, now: Date): Promise<WrittenBrief> {
  const { type, ending, write } = WRITERS[format];
  return { text: await write(brief, now), type, name: `${fileName(brief.page.title, now)}.${ending}` };
}

interface Writer {
  type: string;
  ending: string;
  write(brief: Brief, now: Date): Promise<string>;
}

const WRITERS: Record<BriefFormat, Writer> = {
  markdown: {
    type: 'text/markdown;charset=utf-8',
    ending: 'md',
    write: async (brief, now) => (await import('../brief/markdown.ts')).briefAsMarkdown(brief, now),
  },
  html: {
    type: 'text/html;charset=utf-8',
    ending: 'html',
    async write(brief, now) {
      const [{ briefAsHtml }, { sanitise }] = await Promise.all([
        import('../brief/html.tsx'),
        import('../note/sanitise.ts'),
      ]);
      return briefAsHtml(brief, now, (html) => {
        const place = document.createElement('div');
        place.append(sanitise(html));
        return place.innerHTML;
      });
    },
  },
  csv: {
    type: 'text/csv;charset=utf-8',
    ending: 'csv',
    write: async (brief) => (await import('../brief/csv.ts')).briefAsCsv(brief),
  },
  annotations: {
    type: 'application/ld+json',
    ending: 'jsonld',
    write: async (brief, now) => (await import('../brief/annotations.ts')).briefAsAnnotations(brief, now),
  },
};

/** Letters and digits of the page's title, and the day: what every file system takes. */
export function fileName(title: string, now: Date): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return ['wsis-lens', words, now.toISOString().slice(0, 10)].filter(Boolean).join('-');
}
