import { parseArgs } from 'node:util';
import { type ContenderName, contenderNames } from './contenders.ts';
import { type Operation, operations } from './operations.ts';

export interface BenchOptions {
  rounds: number;
  /** Measured seconds per round, gateway and operation. */
  measuredSeconds: number;
  /** Requests of the same load before measuring, so that the code is compiled and connections are open. */
  warmUpRequests: number;
  only: readonly ContenderName[];
  operations: readonly Operation[];
  /** File for the processor profile of our gateway, one per operation. */
  profile: string | null;
}

const USAGE = `Usage: pnpm bench gateway [--rounds 5] [--seconds 5] [--warm-up 1500] [--only ${contenderNames.join(',')}]
  [--operation "department page"] [--profile FILE.cpuprofile]`;

/** @throws with the usage if an option is unknown or wrong */
export function readOptions(parameters: string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args: parameters,
      options: {
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '5' },
        'warm-up': { type: 'string', default: '1500' },
        only: { type: 'string', default: contenderNames.join(',') },
        operation: { type: 'string', multiple: true, default: operations.map(({ name }) => name) },
        profile: { type: 'string' },
      },
    });
    return {
      rounds: positive('--rounds', values.rounds),
      measuredSeconds: positive('--seconds', values.seconds),
      warmUpRequests: positive('--warm-up', values['warm-up']),
      only: values.only.split(',').map((name) => known('gateway', name, contenderNames)),
      operations: values.operation.map((name) => operationOf(name)),
      profile: values.profile ?? null,
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${name} must be a number above 0`);
  return value;
}

function known<T extends string>(what: string, name: string, names: readonly T[]): T {
  const found = names.find((one) => one === name);
  if (found === undefined) throw new Error(`There is no ${what} "${name}", only ${names.join(', ')}`);
  return found;
}

function operationOf(name: string): Operation {
  const names = operations.map((operation) => operation.name);
  return operations[names.indexOf(known('operation', name, names))] as Operation;
}
