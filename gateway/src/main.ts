/** A gateway of its own in front of any Federation 2 graph; see the README for its settings. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled once, the modules need not be compiled again at the next start.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
await import('./command/run.ts');
