import { z } from 'zod';

const MINIMUM_OPERATOR_PASSWORD = 12;

/** Settings of this service, as the launcher passes them. */
const settingsSchema = z
  .object({
    /** `iss` of access tokens; the gateway requires the same. */
    issuer: z.string().min(1),
    /** Private key of access tokens: an ES256 JWK as JSON. */
    signingKey: z.string().min(1),
    /** The first platform operator. A changed password takes effect at the next start. */
    operatorName: z.string().min(1),
    operatorPassword: z.string().min(MINIMUM_OPERATOR_PASSWORD),
    /** Mail server for the system's emails; without it none are sent. */
    smtpUrl: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
    /** Sender of the emails. */
    mailFrom: z.string().min(3).optional(),
  })
  .refine(({ smtpUrl, mailFrom }) => (smtpUrl === undefined) === (mailFrom === undefined), {
    path: ['mailFrom'],
    message: 'goes with smtpUrl: set both or neither',
  });
export type Settings = z.infer<typeof settingsSchema>;

/** @throws one line that names every setting that is missing or wrong. */
export function parseSettings(settings: Readonly<Record<string, string>>): Settings {
  const parsed = settingsSchema.safeParse(settings);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The settings of identity are not usable: ${problems.join('; ')}`);
}
