import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** What the README says about a variable. */
export interface Told {
  /** Meaning, in Markdown. */
  description: string;
  /** Shown instead of the default value: for a variable without one, or with a computed one. */
  shown?: string;
}

/** Messages follow the variable's name: `PORT must be …`. All messages are our own, none is the library's. */
const text = (problem: string) => z.string(problem).trim();

const PORT = 'must be a port number from 1 to 65535';
export const port = () =>
  text(PORT)
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, PORT);

export const flag = () => z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1');

export const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const WHOLE = 'must be a whole number, 1 or more';
export const wholeNumber = () =>
  text(WHOLE)
    .regex(/^[1-9]\d{0,14}$/, WHOLE)
    .transform(Number);

const SHARE = 'must be a number above 0 and at most 1, such as 0.5';
export const share = () =>
  text(SHARE)
    .regex(/^(0\.\d{1,6}|1)$/, SHARE)
    .transform(Number)
    .refine((value) => value > 0, SHARE);

const BYTES = 'must be a whole number of bytes, 0 or more';
export const bytes = () =>
  text(BYTES)
    .regex(/^\d{1,15}$/, BYTES)
    .transform(Number);

const SECRET = 'must be a secret of at least 32 characters';
export const secret = () => z.string(SECRET).min(32, SECRET);

export const words = () => text('must be a text');

/** @param protocols such as `http`, without the colon */
export function url(protocols: readonly string[], example: string) {
  const problem = `must be a URL such as ${example}`;
  return text(problem).refine(
    (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)),
    problem,
  );
}

const listOf = (value: string) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Entries separated by commas. */
function list(problem: string, isEntry: (entry: string) => boolean) {
  return text(problem)
    .transform(listOf)
    .refine((entries) => entries.length > 0 && entries.every(isEntry), problem);
}

/** Some of these names. */
export const namesOf = (names: readonly string[]) =>
  list(`must be some of ${names.join(', ')}, separated by commas`, (entry) => names.includes(entry));

const isOrigin = (entry: string) => URL.canParse(entry) && /^https?:/.test(entry) && new URL(entry).origin === entry;

export const origins = () =>
  list('must be origins such as https://app.example.com, separated by commas, without a path and without *', isOrigin);

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  if (!/^\d{1,3}$/.test(bits)) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), version === 4 ? 'ipv4' : 'ipv6');
    // 0 would trust every client: each could then claim any address.
    return Number(bits) > 0;
  } catch {
    return false;
  }
}

export const networks = () =>
  list('must be addresses or networks such as 10.0.0.7 or 10.0.0.0/8, separated by commas', isNetwork);
