import { useLocked } from '../controls/use-locked.ts';
import { useSetting } from '../controls/use-setting.ts';
import { muteConcept, mutedThemes, muteTheme, settings } from '../settings.ts';
import type { Summary } from '../summary/summary.ts';
import { datasetText, plural, t } from '../ui/i18n.ts';
import { fullTargetWords, TargetWords } from '../ui/target-name.tsx';

/** What the page holds and is not shown, and the way back. */
export function MutedHere({ muted }: { muted: Summary }) {
  const themes = useSetting(mutedThemes) ?? [];
  const themesLocked = useLocked(mutedThemes);
  const termsLocked = useLocked(settings.mutedConcepts);
  return (
    <details class="muted">
      <summary id="muted">{plural('popup.muted', muted.total)}</summary>
      <ul class="concepts">
        {muted.themes.map((theme) =>
          themes.includes(theme.id) ? (
            <li key={theme.id}>
              <button
                type="button"
                data-unmute={theme.id}
                disabled={themesLocked}
                title={t('popup.unmute', { name: theme.title })}
                {...datasetText()}
                onClick={() => void muteTheme(theme.id, false)}
              >
                {theme.title}
              </button>
            </li>
          ) : (
            theme.concepts.map((concept) => (
              <li key={concept.id}>
                <button
                  type="button"
                  data-unmute={concept.id}
                  disabled={termsLocked}
                  title={t('popup.unmute', { name: fullTargetWords(concept) })}
                  onClick={() => void muteConcept(concept.id, false)}
                >
                  <TargetWords of={concept} />
                </button>
              </li>
            ))
          ),
        )}
      </ul>
    </details>
  );
}
