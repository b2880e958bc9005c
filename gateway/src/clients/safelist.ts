/** The operations that an app has registered; with a safelist it may run no others. */
export interface Safelist {
  /** The text that was registered under this id. */
  textOf(id: string): string | undefined;
  has(text: string): boolean;
}

/** Finds safelists. Must be fast: it is called for every request of an app. */
export interface SafelistSource {
  /** @param app subject of the app's tokens. @returns null when the app has no safelist and may send any operation */
  find(app: string): Safelist | null;
  stop(): void;
}

export interface RegisteredOperation {
  id: string;
  body: string;
}

/** @throws when an id occurs twice with different texts */
export function createSafelist(operations: readonly RegisteredOperation[]): Safelist {
  const byId = new Map<string, string>();
  for (const { id, body } of operations) {
    if (byId.has(id) && byId.get(id) !== body) throw new Error(`The id "${id}" is registered for two operations`);
    byId.set(id, body);
  }
  const texts = new Set(byId.values());
  return { textOf: (id) => byId.get(id), has: (text) => texts.has(text) };
}
