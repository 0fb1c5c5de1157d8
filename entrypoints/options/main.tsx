import { render } from 'preact';
import { OptionsPage } from '../../lib/options/options-page.tsx';
import { settings } from '../../lib/settings.ts';
import { followScheme } from '../../lib/ui/colour-scheme.ts';
import { announceLanguage, t } from '../../lib/ui/i18n.ts';

announceLanguage(document.documentElement);
document.title = t('options.pageTitle');
await followScheme(document.documentElement, settings.colourScheme);
/** `?search=…` looks something up in the record at once: the context menu opens the page so. */
const search = new URLSearchParams(location.search).get('search') ?? '';
render(<OptionsPage search={search} />, document.getElementById('app') as HTMLElement);
