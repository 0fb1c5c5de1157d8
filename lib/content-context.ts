/**
 * In the place of the class by which WXT tells content scripts how long they live: it is more than we have room for in every page, and a page
 * can end it by an event. What we need of it is in lib/page/sole.ts.
 */
export class ContentScriptContext {}
