import { render } from 'preact';
import { Reader } from '../../lib/reader/reader.tsx';
import { announceLanguage } from '../../lib/ui/i18n.ts';

announceLanguage(document.documentElement);
render(<Reader />, document.body);
