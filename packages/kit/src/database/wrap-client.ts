import type postgres from 'postgres';

export type Unsafe = postgres.Sql['unsafe'];
type Begin = (...parameters: unknown[]) => Promise<unknown>;
type Work = (transaction: postgres.Sql) => unknown;

interface Wrapper {
  /** Runs a statement, in a transaction or outside. */
  unsafe(original: Unsafe): Unsafe;
  /** Runs a transaction or a savepoint. */
  transaction?(run: (wrapWork: (work: () => unknown) => unknown) => Promise<unknown>): Promise<unknown>;
}

/** A client whose statements go through `wrapper`, also those of its transactions. */
export function wrapClient(client: postgres.Sql, wrapper: Wrapper): postgres.Sql {
  return new Proxy(client, {
    get(target, property) {
      if (property === 'unsafe') return wrapper.unsafe(target.unsafe.bind(target));
      const value: unknown = Reflect.get(target, property);
      if (property !== 'begin' && property !== 'savepoint') return value;
      return (...parameters: unknown[]) => {
        const work = parameters.at(-1) as Work;
        const run = (around: (work: () => unknown) => unknown) =>
          (value as Begin).call(target, ...parameters.slice(0, -1), (transaction: postgres.Sql) =>
            around(() => work(wrapClient(transaction, wrapper))),
          );
        return wrapper.transaction ? wrapper.transaction(run) : run((inner) => inner());
      };
    },
  });
}
