import { fold } from '../ui/fold.ts';
import { datasetText } from '../ui/i18n.ts';

interface FilterProps {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
  /** What was found, in words; empty where nothing is looked for. */
  found: string;
}

/** A field that narrows the list below it as one types. */
export function Filter({ id, label, value, onChange, found }: FilterProps) {
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <input id={id} type="search" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      <p role="status">{found}</p>
    </div>
  );
}

/** Whether one of some texts holds what is looked for, whatever the case and the accents. */
export function holds(texts: readonly string[], wanted: string): boolean {
  const needle = fold(wanted.trim());
  return needle === '' || texts.some((text) => fold(text).includes(needle));
}

/** Words of the dataset, which are in English. */
export function DatasetWords({ children }: { children: string }) {
  return <span {...datasetText()}>{children}</span>;
}
