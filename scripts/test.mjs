/** `npm test`: from a bare clone to the answer whether everything works. */
import { setUp } from './setup.mjs';
import { main, run, step } from './steps.mjs';

const npm = (script, mend, ...more) => run('npm', ['run', '--silent', script, '--', ...more], { mend });

await main('npm test', async () => {
  await setUp({ browsers: ['chromium', 'firefox'] });
  await step('Types prepared', () =>
    npm('prepare:types', 'the lines above say what is wrong in the dataset or in wxt.config.ts').then(() => ''),
  );
  await step('Lint and format', () => npm('lint', 'run "npm run fix"; what it leaves, mend by hand').then(() => ''));
  await step('Types', () => npm('types', 'mend the type errors above').then(() => ''));
  await step('Unused code', () => npm('unused', 'remove what is named above, or use it').then(() => ''));
  await step('Build for Chromium', () => npm('build', 'the lines above name the file and the field').then(() => ''));
  await step('Build for Edge', () => npm('build:edge', 'the lines above name the file and the field').then(() => ''));
  await step('Build for Firefox', () =>
    npm('build:firefox', 'the lines above name the file and the field').then(() => ''),
  );
  await step("Mozilla's linter", async () => {
    const report = await run('node', ['--import', 'tsx', 'scripts/lint-firefox.ts'], {
      mend: 'mend what is named above, or say in scripts/release/explained.ts why it stays',
    });
    return report.trim().split('\n').at(-1);
  });
  await step('Accuracy', async () => {
    const report = await run('node', ['--import', 'tsx', 'scripts/accuracy.ts'], {
      mend: 'the report above shows each error with its text; see tests/accuracy/README.md',
    });
    return report.trim().split('\n').at(-1)?.trim().replace(/ {2,}/g, ' ');
  });
  const results = [];
  for (const project of ['unit', 'chromium', 'firefox']) {
    process.stdout.write(`▸ Tests: ${project} …\n`);
    await run('npx', ['vitest', 'run', '--project', project], {
      show: true,
      mend: `the failing tests are named above; "npx vitest --project ${project}" runs them alone`,
    });
    results.push(project);
  }
  return `all checks and tests passed (${results.join(', ')})`;
});
