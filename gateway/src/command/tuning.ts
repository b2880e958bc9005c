import type { GatewayOptions } from '../options.ts';
import { type GivenSettings, settingsSchema } from '../settings.ts';
import { type GivenConfig, readConfig } from './config.ts';

/** What a gateway may be told whatever it stands in front of. */
type Tuning = GivenSettings & Pick<GatewayOptions, 'safelists'>;

const SETTINGS = Object.keys(settingsSchema.shape);
const TUNING = [...SETTINGS, 'safelistDir'];

/** The part of a configuration that tells nothing of the graph, its tokens and its addresses. */
export function tuningOf({ safelistDir, ...config }: GivenConfig): Tuning {
  const settings: GivenSettings = Object.fromEntries(Object.entries(config).filter(([key]) => SETTINGS.includes(key)));
  return { ...settings, ...(safelistDir === undefined ? {} : { safelists: { folder: safelistDir } }) };
}

/**
 * The tuning in a configuration file, for a product that sets the rest itself.
 * @throws with the file and every key that is unknown, wrong, or the product's own
 */
export function readTuning(file: string): Tuning {
  const config = readConfig(file);
  const foreign = Object.keys(config).filter((key) => !TUNING.includes(key));
  if (foreign.length === 0) return tuningOf(config);
  throw new Error(`${file}: ${foreign.join(', ')} cannot be set here. It may set ${TUNING.join(', ')}.`);
}
