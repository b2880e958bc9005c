import { readFileSync, unwatchFile, watchFile } from 'node:fs';

const POLL_MILLISECONDS = 300;

export interface SupergraphFile {
  read(): string;
  /** Calls back with the new text after every change. Polling also sees files that are replaced by renaming. */
  watch(onChange: (supergraphSdl: string) => void, onError: (error: unknown) => void): void;
  stop(): void;
}

export function openSupergraphFile(path: string): SupergraphFile {
  const read = () => readFileSync(path, 'utf8');
  let listener: (() => void) | null = null;
  return {
    read,
    watch(onChange, onError) {
      listener = () => {
        try {
          onChange(read());
        } catch (error) {
          onError(error);
        }
      };
      watchFile(path, { interval: POLL_MILLISECONDS, persistent: false }, listener);
    },
    stop() {
      if (listener) unwatchFile(path, listener);
    },
  };
}
