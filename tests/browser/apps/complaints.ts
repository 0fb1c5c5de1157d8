/** What the browser, the framework or the app has complained of. */
export const complaints: string[] = [];

addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
for (const kind of ['error', 'warn'] as const) console[kind] = (...all: unknown[]) => complaints.push(all.join(' '));
