import type { GatewayOptions } from '../options.ts';
import { type GivenSettings, settingsSchema } from '../settings.ts';
import { type GivenConfig, readConfig } from './config.ts';

/** Settings that do not depend on the graph behind the gateway. */
type Tuning = GivenSettings & Pick<GatewayOptions, 'safelists'>;

const SETTINGS = Object.keys(settingsSchema.shape);
const TUNING = [...SETTINGS, 'safelistDir'];

/** The part of a configuration that does not concern the graph, its tokens or its addresses. */
export function tuningOf({ safelistDir, ...config }: GivenConfig): Tuning {
  const settings: GivenSettings = Object.fromEntries(Object.entries(config).filter(([key]) => SETTINGS.includes(key)));
  return { ...settings, ...(safelistDir === undefined ? {} : { safelists: { folder: safelistDir } }) };
}

/**
 * Reads the tuning from a configuration file, for a product that sets the rest itself.
 * @throws with the file and every key that is unknown, invalid, or reserved for the product
 */
export function readTuning(file: string): Tuning {
  const config = readConfig(file);
  const foreign = Object.keys(config).filter((key) => !TUNING.includes(key));
  if (foreign.length === 0) return tuningOf(config);
  throw new Error(`${file}: ${foreign.join(', ')} cannot be set here. It may set ${TUNING.join(', ')}.`);
}
