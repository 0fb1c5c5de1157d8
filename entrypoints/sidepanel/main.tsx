import { render } from 'preact';
import { Panel } from '../../lib/panel/panel.tsx';
import { settings } from '../../lib/settings.ts';
import { followScheme } from '../../lib/ui/colour-scheme.ts';
import { announceLanguage } from '../../lib/ui/i18n.ts';

/** `?tab=ID` where the panel is opened as a page; otherwise it follows the tab that a person has before them. */
const asked = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);

announceLanguage(document.documentElement);
void followScheme(document.documentElement, settings.colourScheme);
render(<Panel tab={Number.isInteger(asked) ? asked : undefined} />, document.getElementById('app') as HTMLElement);
