import { lockDataDirectory } from '../src/lock.ts';
import { startPostgres } from '@account-center/system/postgres';

/** Starts PostgreSQL on the data directory given, says so, and waits to be killed. */
const dataDir = process.argv[2] ?? '';
await lockDataDirectory(dataDir);
const server = await startPostgres({ dataDir, durable: false });
process.stdout.write(`${server.port}\n`);
setInterval(() => {}, 60_000);
