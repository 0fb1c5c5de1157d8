import type { Page } from 'playwright';

/**
 * Runs a function where our content script runs: in its isolated world of a page's top frame. The function must be
 * self-contained; the argument and the result travel as JSON.
 */
export async function inContentScript<Result, Argument>(
  page: Page,
  run: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    const { type, isDefault } = (auxData ?? {}) as { type?: string; isDefault?: boolean };
    if (name === 'WSIS Lens' && type === 'isolated' && !isDefault) worlds.push(id);
  });
  await session.send('Runtime.enable');
  const world = worlds[0];
  if (world === undefined) throw new Error('our content script is not in this page');
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: String(run),
    executionContextId: world,
    arguments: [{ value: argument }],
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
