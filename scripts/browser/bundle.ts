import { build, type InlineConfig } from 'vite';

/** A module as a script for a page: its exports are properties of `window[name]`. */
export async function bundle(
  entry: string,
  name: string,
  options: Pick<InlineConfig, 'plugins' | 'define'> = {},
): Promise<string> {
  const built = await build({
    ...options,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const result of outputs) {
    if ('output' in result) return result.output[0].code;
  }
  throw new Error(`${entry} could not be bundled`);
}
