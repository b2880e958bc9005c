import type { TestSystem } from '@account-center/testing';

type Siblings = TestSystem['subgraphs']['org']['runtime']['siblings'];

/** Does something while org reaches its siblings in another way. */
export async function withSiblings<T>(
  { subgraphs }: TestSystem,
  replace: (siblings: Siblings) => Siblings['command'],
  work: () => Promise<T>,
): Promise<T> {
  const { runtime } = subgraphs.org;
  const { siblings } = runtime;
  runtime.siblings = { ...siblings, command: replace(siblings) };
  return await work().finally(() => {
    runtime.siblings = siblings;
  });
}

/** As {@link withSiblings}: one of them does not answer. */
export const without = <T>(system: TestSystem, sibling: string, work: () => Promise<T>): Promise<T> =>
  withSiblings(
    system,
    (siblings) =>
      (command, ...rest) =>
        command.service === sibling ? Promise.reject(new Error('down')) : siblings.command(command, ...rest),
    work,
  );
