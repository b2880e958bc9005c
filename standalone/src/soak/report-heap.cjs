// Loaded into each process of a system that is soaked. Writes down the most heap that the process has used.
'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const INTERVAL_MS = 250;
const folder = join(tmpdir(), 'account-center-soak');
mkdirSync(folder, { recursive: true });

let peak = 0;
setInterval(() => {
  const { heapUsed } = process.memoryUsage();
  if (heapUsed <= peak) return;
  peak = heapUsed;
  writeFileSync(join(folder, String(process.pid)), String(peak));
}, INTERVAL_MS).unref();
