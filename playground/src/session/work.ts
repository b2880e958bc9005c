/** Settings of the page, which are not part of a viewer's work. */
const KEPT = ['graphiql:theme'];

/** What one viewer types and gets: tabs, variables, history. The editor takes it for the browser's storage. */
export interface Work {
  /** Differs for each viewer. */
  id: number;
  storage: Storage;
  /** Aborted when it is closed: nobody reads answers that were asked for by the viewer before. */
  gone: AbortSignal;
  export(): Record<string, string>;
  /** Removes everything for good: the editor writes with delay, and finds nobody there. Answers the page's settings. */
  close(): Record<string, string>;
}

let latest = 0;

/** In memory: what was typed may be a password, and is gone with its viewer. */
export function createWork(content: Record<string, string> = {}): Work {
  const entries = new Map(Object.entries(content));
  const closing = new AbortController();
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
    export: () => Object.fromEntries(entries),
    close() {
      const kept = Object.fromEntries([...entries].filter(([name]) => KEPT.includes(name)));
      closing.abort();
      entries.clear();
      return kept;
    },
  };
}
