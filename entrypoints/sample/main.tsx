import { render } from 'preact';
import { Sample } from '../../lib/first-run/sample.tsx';
import { startSample } from '../../lib/first-run/sample-session.ts';
import { settings } from '../../lib/settings.ts';
import { followScheme } from '../../lib/ui/colour-scheme.ts';
import { announceLanguage, t } from '../../lib/ui/i18n.ts';

announceLanguage(document.documentElement);
document.title = t('firstRun.sample');
await followScheme(document.documentElement, settings.colourScheme);
render(<Sample />, document.getElementById('app') as HTMLElement);
await startSample();
