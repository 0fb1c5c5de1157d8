import { useState } from 'preact/hooks';
import { ask } from '../messages.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { type BriefFormat, briefFile, FORMATS, type WrittenBrief } from './write-brief.ts';

const WORDS = {
  markdown: 'brief.markdown',
  html: 'brief.html',
  csv: 'brief.csv',
  annotations: 'brief.annotations',
} as const satisfies Record<BriefFormat, MessageKey>;

/** Takes the page's mentions, positions and sources along, in the format of one's choice. */
export function Export({ tab }: { tab: number }) {
  const [format, setFormat] = useState<BriefFormat>('markdown');
  const [outcome, setOutcome] = useState<string>();
  const take = async (use: (written: WrittenBrief) => void | Promise<void>, done: string): Promise<void> => {
    try {
      const brief = await ask('brief', { tab });
      await use(await briefFile(brief, format, new Date()));
      setOutcome(done);
    } catch {
      setOutcome(t('brief.failed'));
    }
  };
  return (
    <details class="export">
      <summary>{t('brief.export')}</summary>
      <label class="switch" for="format">
        <span>{t('brief.format')}</span>
        <select id="format" value={format} onChange={(event) => setFormat(event.currentTarget.value as BriefFormat)}>
          {FORMATS.map((each) => (
            <option key={each} value={each}>
              {t(WORDS[each])}
            </option>
          ))}
        </select>
      </label>
      <div class="actions">
        <button type="button" id="copy-brief" class="action" onClick={() => void take(copy, t('brief.copied'))}>
          {t('brief.copy')}
        </button>
        <button type="button" id="save-brief" class="action" onClick={() => void take(save, t('brief.saved'))}>
          {t('brief.save')}
        </button>
        <p role="status">{outcome}</p>
      </div>
    </details>
  );
}

function copy({ text }: WrittenBrief): Promise<void> {
  return navigator.clipboard.writeText(text);
}

function save({ text, type, name }: WrittenBrief): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
