/** The operations that an app has registered; with a safelist it may run no others. */
export interface Safelist {
  /** The text that was registered under this id. */
  textOf(id: string): string | undefined;
  has(text: string): boolean;
}

/** Whoever keeps the safelists. It answers at once, since every request of an app asks. */
export interface SafelistSource {
  /** Null when the app has no safelist and may send any operation. By the subject of the app's tokens. */
  find(app: string): Safelist | null;
  stop(): void;
}

export interface RegisteredOperation {
  id: string;
  body: string;
}

/** @throws when an id is there twice with different texts */
export function createSafelist(operations: readonly RegisteredOperation[]): Safelist {
  const byId = new Map<string, string>();
  for (const { id, body } of operations) {
    if (byId.has(id) && byId.get(id) !== body) throw new Error(`The id "${id}" is registered for two operations`);
    byId.set(id, body);
  }
  const texts = new Set(byId.values());
  return { textOf: (id) => byId.get(id), has: (text) => texts.has(text) };
}
