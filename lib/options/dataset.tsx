import type { Catalogue } from '../catalogue/catalogue.ts';
import { date, format, type MessageKey, number, t } from '../ui/i18n.ts';
import { Section } from './section.tsx';
import { SourceList } from './source-list.tsx';

/** What the extension knows: how much, how new, in which languages, and out of which texts. */
export function DatasetFacts({ catalogue }: { catalogue: Catalogue }) {
  const counts: [MessageKey, number][] = [
    ['options.dataset.positions', catalogue.positions.length],
    ['options.dataset.terms', catalogue.terms.length],
    ['options.dataset.documents', catalogue.documents],
    ['options.dataset.paragraphs', catalogue.paragraphs.length],
    ['options.dataset.comments', catalogue.paragraphs.flatMap(({ comments }) => comments).length],
    ['options.dataset.sources', catalogue.sources.length],
    ['options.dataset.sites', catalogue.sites.length],
  ];
  return (
    <Section id="dataset" words={t('options.dataset.words')}>
      <p id="edition">{t('options.dataset.edition', { version: catalogue.version, date: date(catalogue.date) })}</p>
      <dl class="figures">
        {counts.map(([title, count]) => (
          <div key={title}>
            <dt>{t(title as 'options.title')}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <CoverageTable coverage={catalogue.coverage} />
      <SourceList sources={catalogue.sources} />
    </Section>
  );
}

function CoverageTable({ coverage }: Pick<Catalogue, 'coverage'>) {
  const names = new Intl.DisplayNames(format(), { type: 'language' });
  return (
    <table>
      <caption>{t('options.dataset.coverage')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('options.dataset.language')}</th>
          <th scope="col">{t('options.dataset.forms')}</th>
          <th scope="col">{t('options.dataset.names')}</th>
          <th scope="col">{t('options.dataset.titles')}</th>
        </tr>
      </thead>
      <tbody>
        {coverage.map(({ language, forms, names: attested, documents }) => (
          <tr key={language} data-language={language}>
            <th scope="row">{names.of(language)}</th>
            <td>{number(forms)}</td>
            <td>{number(attested)}</td>
            <td>{number(documents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
