// Loaded into the processes of a start that is measured. At its end, the system writes down when each of its stages ended.
'use strict';

const { writeFileSync } = require('node:fs');

// oxlint-disable-next-line node/no-process-env -- it is loaded before the program that reads the environment
const file = process.env.REPORT_MARKS_TO;

process.once('exit', () => {
  const marks = performance.getEntriesByType('mark');
  // The package manager is a process of Node.js as well.
  if (!file || !marks.some(({ name }) => name === 'system up')) return;
  const at = (time) => performance.timeOrigin + time;
  const ended = Object.fromEntries(marks.map(({ name, startTime }) => [name, at(startTime)]));
  writeFileSync(file, JSON.stringify({ processStarted: performance.timeOrigin, ended }));
});
