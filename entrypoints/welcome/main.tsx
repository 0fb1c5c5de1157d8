import { render } from 'preact';
import { Welcome } from '../../lib/first-run/welcome.tsx';
import { settings } from '../../lib/settings.ts';
import { followScheme } from '../../lib/ui/colour-scheme.ts';
import { announceLanguage, t } from '../../lib/ui/i18n.ts';

announceLanguage(document.documentElement);
document.title = t('firstRun.title');
await followScheme(document.documentElement, settings.colourScheme);
render(<Welcome />, document.getElementById('app') as HTMLElement);
