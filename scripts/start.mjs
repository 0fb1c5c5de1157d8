/** `npm start`: from a bare clone to a browser that shows WSIS Lens at work. */

import { setUp } from './setup.mjs';
import { main, run, step } from './steps.mjs';

await main('npm start', async () => {
  await setUp({ browsers: ['chromium'] });
  await step('Build', async () => {
    await run('npm', ['run', '--silent', 'build'], {
      mend: 'the lines above name the file and the field; for a build error in code, "npm run check" says more',
    });
  });
  const last = await run('node', ['--import', 'tsx', 'scripts/demo.ts', ...process.argv.slice(2)], {
    show: true,
    mend: 'the lines above say what is wrong',
  });
  return last || 'done';
});
