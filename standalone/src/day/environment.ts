import { z } from 'zod';
import { environmentSchema } from '../environment.ts';
import { url } from '../settings/kinds.ts';
import { readSettings } from '../settings/read.ts';

const { PORT, DATA_DIR } = environmentSchema.shape;

const schema = z.object({
  /** Base URL of the running system. */
  ACCOUNT_CENTER_URL: url(['http', 'https'], 'http://127.0.0.1:4000').optional(),
  PORT,
  /** Data directory of the running system: its demo sign-ins are in it. */
  DATA_DIR,
});

/** Throws LaunchError that names every wrong variable. */
export function readDayEnvironment(): { url: string; dataDir: string } {
  const { ACCOUNT_CENTER_URL, PORT: at, DATA_DIR: dataDir } = readSettings(schema, process.env);
  return { url: ACCOUNT_CENTER_URL ?? `http://127.0.0.1:${at}`, dataDir };
}
