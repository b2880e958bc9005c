// Loaded before everything else, and plain old JavaScript, so that an old Node gets to say what it lacks.
'use strict';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(`Account Center needs Node.js ${NEEDED} or newer; this is ${process.version}.\n`);
  process.exit(1);
}

require('./bundle/run-bundled.cjs');
