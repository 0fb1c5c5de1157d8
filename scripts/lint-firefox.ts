/** Mozilla's linter on the extension as it was built for Firefox: `npm run lint:firefox`. Fails on whatever isn't explained in release/explained.ts. */
import { lintAddon, unexplained } from './release/lint-addon.ts';

const { errors, warnings } = await lintAddon('.output/firefox-mv3');
const left = unexplained(warnings);
for (const { code, message, file = '', line = '', column = '', text } of [...errors, ...left.warnings])
  console.log(`${code}: ${message}\n  ${file}:${line}:${column} ${text.slice(0, 400)}`);
for (const { code, why } of left.idle)
  console.log(
    `${code}: nothing of this kind is found any more; take the explanation out of release/explained.ts: ${why}`,
  );
console.log(
  `${errors.length} errors, ${left.warnings.length} warnings, ${warnings.length - left.warnings.length} explained`,
);
if (errors.length + left.warnings.length + left.idle.length > 0) process.exitCode = 1;
