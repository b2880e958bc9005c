import { findTimeZone } from '@account-center/directory';
import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { dayOf } from '../zone/index.ts';
import { listSwitches } from './rulebook.queries.ts';
import type { SwitchRow } from './rulebook.table.ts';

export interface Settings {
  zone: string;
  today: string;
  enabled: boolean;
  /** The pending switch, not yet effective. */
  upcoming: SwitchRow | null;
}

export async function readSettings(ctx: BaseContext): Promise<Settings> {
  return readTenant(ctx, async (tx) => {
    const zone = await findTimeZone(tx);
    const today = dayOf(ctx.runtime.now(), zone);
    const switches = await listSwitches(tx);
    const enabled = switches.findLast((row) => row.effectiveFrom <= today)?.enabled ?? false;
    const upcoming = switches.findLast((row) => row.effectiveFrom > today) ?? null;
    return { zone, today, enabled, upcoming: upcoming?.enabled === enabled ? null : upcoming };
  });
}

/** The result of a switch. */
export interface SettingsPayload {
  settings: Settings;
}
