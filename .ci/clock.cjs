// Sets the clock of a process ahead: `AHEAD_SECONDS=3600 node --require ./.ci/clock.cjs …`. For `.ci/run` alone, to play
// the demo at hours that are rarely those of a build. The database keeps the machine's clock.
'use strict';

const ahead = Number(process.env.AHEAD_SECONDS) * 1000;
const Machine = Date;

class Ahead extends Machine {
  constructor(...parts) {
    if (parts.length === 0) super(Ahead.now());
    else super(...parts);
  }
  static now() {
    return Machine.now() + ahead;
  }
}

globalThis.Date = Ahead;
