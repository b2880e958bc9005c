import { findTimeZone } from '@account-center/directory';
import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { localTime } from './zone.rules.ts';

/** Converts an instant to the local time of the caller's enterprise. */
export async function tellLocalTime(context: BaseContext, instant: Date | null): Promise<string | null> {
  if (!instant) return null;
  return localTime(instant, await readTenant(context, findTimeZone));
}
