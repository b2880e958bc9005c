import { expect, test } from 'vitest';
import { Deadline } from '../src/deadline.ts';

const codeOf = (read: Promise<unknown>) =>
  read.then(
    () => null,
    ({ code }: { code?: string }) => code,
  );

test('[I1] a file is given up after a time, also when a read never answers', async () => {
  const hanging = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
  const readAll = async () => {
    for await (const _ of new Deadline(20).over(hanging));
  };
  expect(await codeOf(readAll())).toBe('LIMIT_REACHED');
  expect(await codeOf(new Deadline(0).within(async () => 'late'))).toBe('LIMIT_REACHED');
  expect(await new Deadline(60_000).within(async () => 'in time')).toBe('in time');
});
