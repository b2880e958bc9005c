import { createHmac, timingSafeEqual } from 'node:crypto';
import { callerKinds } from '@account-center/claims';
import { z } from 'zod';

const grantSchema = z.object({
  action: z.enum(['upload', 'download']),
  enterpriseId: z.string(),
  blobId: z.string(),
  /** Seconds since the epoch. */
  expires: z.number(),
  maximumBytes: z.number().optional(),
  /** The caller who requested it. */
  holder: z.object({ kind: z.enum(callerKinds), subject: z.string().nullable(), sessionId: z.string().nullable() }),
  /** Permissions that it requires. */
  requires: z.array(z.string()),
  /** Mark of the holder's scope when it was signed. */
  scope: z.string(),
});
export type FileGrant = z.infer<typeof grantSchema>;

const mac = (secret: string, payload: string) => createHmac('sha256', secret).update(`file:${payload}`).digest();

/** The last part of a file URL: the grant and its expiry, signed. */
export function signGrant(secret: string, grant: FileGrant): string {
  const payload = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${payload}.${mac(secret, payload).toString('base64url')}`;
}

/** The grant, or null when the token is forged, malformed or expired. */
export function openGrant(secret: string, token: string, now: Date): FileGrant | null {
  const [payload = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(secret, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // A token of an older version has no holder and is refused.
  const grant = grantSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).data;
  return grant && grant.expires * 1000 >= now.getTime() ? grant : null;
}
