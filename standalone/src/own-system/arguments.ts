import { parseArgs } from 'node:util';

const DEFAULT_SECONDS = 300;

/**
 * The arguments of a program that starts its own system: the word for its size, `--seconds`, and one
 * more option. @returns null if the arguments are wrong
 */
export function readRunArguments(word: string, option: string): { seconds: number; chosen: string | null } | null {
  const options = { seconds: { type: 'string' }, [option]: { type: 'string' } } as const;
  const { positionals, tokens } = parseArgs({ options, strict: false, allowPositionals: true, tokens: true });
  const given = tokens.filter((token) => token.kind === 'option');
  const isKnown = given.every(({ name, value }) => Object.hasOwn(options, name) && value !== undefined);
  const valueOf = (name: string) => given.findLast((one) => one.name === name)?.value;
  const seconds = Number(valueOf('seconds') ?? DEFAULT_SECONDS);
  if (!isKnown || positionals.join() !== word || !(seconds > 0)) return null;
  return { seconds, chosen: valueOf(option) ?? null };
}
