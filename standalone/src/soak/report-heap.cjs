// Loaded into each process of a system that is soaked. Writes down the most heap that the process has used, for as long as
// it lives: another process may get its number.
'use strict';

const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const INTERVAL_MS = 250;
const folder = join(tmpdir(), 'account-center-soak');
const file = join(folder, String(process.pid));
const remove = () => rmSync(file, { force: true });
mkdirSync(folder, { recursive: true });
// A process that was killed could not.
remove();
process.once('exit', remove);

let peak = 0;
setInterval(() => {
  const { heapUsed } = process.memoryUsage();
  if (heapUsed <= peak) return;
  peak = heapUsed;
  writeFileSync(file, String(peak));
}, INTERVAL_MS).unref();
