/** Settings of the page, which are not part of a viewer's work. */
const KEPT = ['graphiql:theme'];

/** One viewer's input and results: tabs, variables, history. The editor uses it in place of the browser's storage. */
export interface Work {
  /** Differs for each viewer. */
  id: number;
  storage: Storage;
  /** Aborted when it is closed: responses to the previous viewer's requests are no longer needed. */
  gone: AbortSignal;
  /** The editor stores what is typed up to 600 ms later; from here an export takes what it holds now. */
  readEditorFrom(read: () => Record<string, string>): void;
  export(): Record<string, string>;
  /**
   * Removes everything permanently: the editor writes with a delay, and later writes are ignored. Returns the page's
   * settings.
   */
  close(): Record<string, string>;
}

let latest = 0;

/** In memory, because typed text may contain a password; it is removed with its viewer. */
export function createWork(content: Record<string, string> = {}): Work {
  const entries = new Map(Object.entries(content));
  const closing = new AbortController();
  let readEditor = (): Record<string, string> => ({});
  latest += 1;
  return {
    id: latest,
    storage: {
      get length() {
        return entries.size;
      },
      key: (index) => [...entries.keys()][index] ?? null,
      getItem: (name) => entries.get(name) ?? null,
      setItem: (name, value) => void (!closing.signal.aborted && entries.set(name, value)),
      removeItem: (name) => void entries.delete(name),
      clear: () => entries.clear(),
    },
    gone: closing.signal,
    readEditorFrom: (read) => void (readEditor = read),
    export: () => ({ ...Object.fromEntries(entries), ...(closing.signal.aborted ? {} : readEditor()) }),
    close() {
      const kept = Object.fromEntries([...entries].filter(([name]) => KEPT.includes(name)));
      closing.abort();
      entries.clear();
      return kept;
    },
  };
}
