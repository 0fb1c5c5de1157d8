import { SettingSwitch } from '../controls/setting-switch.tsx';
import { paintMode, printMarks, settings } from '../settings.ts';
import { t } from '../ui/i18n.ts';
import { Choice } from './choice.tsx';
import { Section } from './section.tsx';

/** How pages and our own surfaces look, on a sample that follows at once. */
export function Appearance() {
  return (
    <Section id="appearance" words={t('options.appearance.words')}>
      <Choice
        id="look-style"
        label={t('options.appearance.lookStyle')}
        setting={settings.lookStyle}
        words={{
          both: 'options.appearance.lookBoth',
          underline: 'options.appearance.lookUnderline',
          tint: 'options.appearance.lookTint',
        }}
      />
      <Choice
        id="look-colour"
        label={t('options.appearance.lookColour')}
        setting={settings.lookColour}
        words={{
          amber: 'options.appearance.lookAmber',
          blue: 'options.appearance.lookBlue',
          green: 'options.appearance.lookGreen',
          violet: 'options.appearance.lookViolet',
          grey: 'options.appearance.lookGrey',
        }}
      />
      <Choice
        id="colour-scheme"
        label={t('options.appearance.scheme')}
        setting={settings.colourScheme}
        words={{
          system: 'options.appearance.schemeSystem',
          light: 'options.appearance.schemeLight',
          dark: 'options.appearance.schemeDark',
        }}
      />
      <Choice
        id="paint"
        label={t('options.paint')}
        setting={paintMode}
        words={{ auto: 'options.paintAuto', marks: 'options.paintMarks', overlay: 'options.paintOverlay' }}
      />
      <SettingSwitch id="print" label={t('options.print')} setting={printMarks} />
      <SettingSwitch id="rail" label={t('options.rail')} setting={settings.rail} />
      <iframe class="sample" title={t('firstRun.sample')} src="/sample.html" />
    </Section>
  );
}
