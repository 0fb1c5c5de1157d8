import { useState } from 'preact/hooks';
import type { Catalogue, CatalogueTerm } from '../catalogue/catalogue.ts';
import { Switch } from '../controls/switch.tsx';
import { useLocked } from '../controls/use-locked.ts';
import { useSetting } from '../controls/use-setting.ts';
import { muteConcept, muteTheme, settings } from '../settings.ts';
import { plural, t } from '../ui/i18n.ts';
import { TargetWords } from '../ui/target-name.tsx';
import { DatasetWords, Filter, holds } from './filter.tsx';
import { Section } from './section.tsx';

/** Which themes and terms are marked in pages. */
export function Terms({ themes, terms }: Pick<Catalogue, 'themes' | 'terms'>) {
  const [wanted, setWanted] = useState('');
  const mutedThemes = useSetting(settings.mutedThemes) ?? [];
  const mutedTerms = useSetting(settings.mutedConcepts) ?? [];
  const themesLocked = useLocked(settings.mutedThemes);
  const termsLocked = useLocked(settings.mutedConcepts);
  const found = terms.filter(({ label, names }) => holds([label, ...names], wanted));
  return (
    <Section id="terms" words={t('options.terms.words')}>
      <Filter
        id="find-term"
        label={t('options.terms.find')}
        value={wanted}
        onChange={setWanted}
        found={wanted.trim() && plural('options.terms.count', found.length)}
      />
      {themes.map((theme) => {
        const members = found.filter((term) => term.theme === theme.id);
        if (members.length === 0) return null;
        const on = !mutedThemes.includes(theme.id);
        const muted = members.filter(({ id }) => mutedTerms.includes(id)).length;
        return (
          <div class="theme" key={theme.id}>
            <Switch
              id={`theme-${theme.id}`}
              label={<DatasetWords>{theme.title}</DatasetWords>}
              on={on}
              isLocked={themesLocked}
              onChange={(shown) => void muteTheme(theme.id, !shown)}
            />
            <details open={wanted.trim() !== ''}>
              <summary>
                {plural('options.terms.count', members.length)}{' '}
                {muted > 0 && <span class="count">{plural('options.terms.muted', muted)}</span>}
              </summary>
              <ul class="rows">
                {members.map((term) => (
                  <li key={term.id}>
                    <TermSwitch
                      term={term}
                      on={on && !mutedTerms.includes(term.id)}
                      disabled={!on}
                      isLocked={termsLocked}
                    />
                  </li>
                ))}
              </ul>
            </details>
          </div>
        );
      })}
    </Section>
  );
}

interface TermSwitchProps {
  term: CatalogueTerm;
  on: boolean;
  /** While the whole theme is switched off. */
  disabled: boolean;
  isLocked: boolean;
}

function TermSwitch({ term, on, disabled, isLocked }: TermSwitchProps) {
  return (
    <Switch
      id={`term-${term.id}`}
      label={
        <>
          <TargetWords of={term} />
          {term.name !== undefined && (
            <span class="hosts">
              {' '}
              <DatasetWords>{term.label}</DatasetWords>
            </span>
          )}
        </>
      }
      on={on}
      disabled={disabled}
      isLocked={isLocked}
      onChange={(shown) => void muteConcept(term.id, !shown)}
    />
  );
}
