const TRANSIENT = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** The `code` that PostgreSQL gave (SQLSTATE), looked for through wrapping errors; undefined for others. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return undefined;
}

/** The name of the constraint that PostgreSQL says was broken; undefined when it was something else. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('constraint_name' in at && typeof at.constraint_name === 'string') return at.constraint_name;
  }
  return undefined;
}

/** Runs again what lost to a concurrent transaction (deadlock, serialization failure), a few times. */
export async function retryTransient<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= ATTEMPTS || !TRANSIENT.has(sqlState(error) ?? '')) throw error;
    }
  }
}
