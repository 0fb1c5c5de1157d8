import { render } from 'preact';
import { Reader } from '../../lib/reader/reader.tsx';
import { settings } from '../../lib/settings.ts';
import { followScheme } from '../../lib/ui/colour-scheme.ts';
import { announceLanguage } from '../../lib/ui/i18n.ts';

announceLanguage(document.documentElement);
// A file that is dropped at once is not to wait for it.
void followScheme(document.documentElement, settings.colourScheme);
render(<Reader />, document.body);
