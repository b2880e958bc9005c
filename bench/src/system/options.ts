import { parseArgs } from 'node:util';
import { type PageName, pageNames } from './pages.ts';

export interface SystemOptions {
  /** Measured seconds per round, page, contender and number of connections. */
  seconds: number;
  rounds: number;
  pages: readonly PageName[];
  /** File for the processor profile of our process, one per page. */
  profile: string | null;
}

const USAGE = `Usage: pnpm bench system [--rounds 3] [--seconds 1.5] [--page "${pageNames[0]}"] [--profile FILE.cpuprofile]`;

/** @throws for wrong options, with the usage */
export function readOptions(parameters: string[]): SystemOptions {
  const { values } = parseArgs({
    args: parameters,
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '1.5' },
      page: { type: 'string', multiple: true },
      profile: { type: 'string' },
    },
  });
  const pages = pageNames.filter((name) => values.page?.includes(name) ?? true);
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
  const isWrong = pages.length < (values.page?.length ?? 1) || !(rounds >= 1) || !(seconds > 0);
  if (isWrong) throw new Error(`${USAGE}\nPages: ${pageNames.join(', ')}`);
  return { rounds, seconds, pages, profile: values.profile ?? null };
}
