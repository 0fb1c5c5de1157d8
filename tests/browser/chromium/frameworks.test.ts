import { afterAll, beforeAll, expect } from 'vitest';
import { appSteps, SCRIPT } from '../support/app-steps.ts';
import { type Stage, setStage } from '../support/chromium-stage.ts';
import { choose } from '../support/painted.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.errors).toEqual([]);
});

appSteps(['auto', 'marks', 'overlay'], () => ({
  open(html, script) {
    stage.server.set(SCRIPT, { body: script, type: 'text/javascript; charset=utf-8' }, 'www.un.org');
    return stage.open(html);
  },
  choose: (setting, value) => choose(stage, setting, value),
}));
