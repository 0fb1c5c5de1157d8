import { defineContentScript } from 'wxt/utils/define-content-script';
import { createSurvey } from '../lib/page/survey.ts';
import { offerSurvey } from '../lib/page/survey-door.ts';

/** Not part of any page from the start: the background puts it in when somebody asks for all mentions at once. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main: () => offerSurvey(createSurvey),
});
