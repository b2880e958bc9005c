import { HASH_BYTES, type Hash } from './hash.ts';
import { decodeBase64, MalformedNote, openNote, type Signer, signNote, type Verifier } from './note.ts';

/** What a log commits to: its root at a size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Name of the log. */
  origin: string;
  size: bigint;
  root: Hash;
}

/** A checkpoint as a signed note. The signer has the name of the log. */
export const signCheckpoint = ({ size, root }: Omit<Checkpoint, 'origin'>, signer: Signer): string =>
  signNote(`${signer.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`, signer);

/**
 * Opens a signed checkpoint.
 * @returns the checkpoint, and the key that signed it; null when none of the keys did
 * @throws MalformedNote
 */
export function openCheckpoint(
  note: string,
  verifiers: readonly Verifier[],
): { checkpoint: Checkpoint; signedBy: Verifier | null } {
  const { text, signedBy } = openNote(note, verifiers);
  const [origin, size = '', encoded = ''] = text.split('\n');
  const root = decodeBase64(encoded);
  if (!origin || !/^(0|[1-9]\d*)$/.test(size) || root?.length !== HASH_BYTES)
    throw new MalformedNote('the note is no checkpoint: its lines are not an origin, a size and a root');
  return { checkpoint: { origin, size: BigInt(size), root }, signedBy };
}
