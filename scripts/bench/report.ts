/** What was measured, for people to read. */
import type { FormsFigures } from './forms.ts';
import type { Row } from './page.ts';

const NAMES = { auto: 'WSIS Lens', overlay: 'WSIS Lens, overlay alone' } as const;

export function report({ page, size, floor, lens, rivals }: Row): void {
  const line = (name: string, time: number): void => {
    const words = `${(time / floor).toFixed(2).padStart(10)} × floor ${time.toFixed(2).padStart(12)} ms`;
    console.log(`  ${name.padEnd(44)} ${Number.isNaN(time) ? 'gave up' : words}`);
  };
  console.log(`\n${page}: ${size.toLocaleString('en')} units of HTML`);
  line('floor: a bare walk over the text', floor);
  for (const [mode, { time, off }] of Object.entries(lens)) {
    line(NAMES[mode as keyof typeof NAMES], time);
    line('… taken away again', off);
  }
  for (const [name, time] of Object.entries(rivals ?? {})) line(name, time);
  for (const [mode, { longest, seen }] of Object.entries(lens)) {
    const words = Object.entries({ 'longest task': longest, ...seen }).map(
      ([name, figure]) => `${name} ${Math.round(figure * 100) / 100}`,
    );
    console.log(`  ${NAMES[mode as keyof typeof NAMES]}: ${words.join(', ')}`);
  }
}

export function reportForms(forms: readonly FormsFigures[]): void {
  console.log('\nMatching in the worker, by how many forms are known (the page’s thread has none of it):');
  for (const { count, time } of forms)
    console.log(`  ${count.toLocaleString('en').padStart(7)} forms ${time.toFixed(2).padStart(10)} ms`);
}
