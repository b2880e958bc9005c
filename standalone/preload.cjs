// Loaded before everything else, and plain old JavaScript, so that an old Node gets to say what it lacks.
'use strict';

const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(`Account Center needs Node.js ${NEEDED} or newer; this is ${process.version}.\n`);
  process.exit(1);
}

const { enableCompileCache, registerHooks } = require('node:module');
const { join } = require('node:path');

// Thousands of modules are loaded at a start: compiled once, they need not be compiled again.
enableCompileCache(join(__dirname, '../node_modules/.cache/compiled'));

// For every module Node hands over the whole package.json that it belongs to. That of drizzle-orm has 180 kB, its
// modules are many: a second of a start. All of them are ES modules that name each other by relative paths.
registerHooks({
  resolve(specifier, context, next) {
    const isWithinDrizzle = specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/');
    if (!isWithinDrizzle || !context.conditions.includes('import')) return next(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
  },
});
