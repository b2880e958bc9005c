import { readFile, stat } from 'node:fs/promises';
import { openCheckpoint } from './checkpoint.ts';
import { isEqual } from './hash.ts';
import { MalformedNote, parseVerifier } from './note.ts';
import { MalformedProof, parseProofFile, type Proof, type ProofFile } from './proof-file.ts';
import { refuteConsistency, refuteInclusion } from './verify.ts';

/** A proof of 64 hashes takes 3 KiB. */
const MAXIMUM_BYTES = 1_048_576;

const HOLDS = 0;
const DOES_NOT_HOLD = 1;
const MALFORMED = 2;

const USAGE = 'usage: pnpm verify-proof FILE.json [KEY]';

async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAXIMUM_BYTES) throw new MalformedProof('the file is larger than 1 MiB');
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof MalformedProof) throw error;
    throw new MalformedProof(error instanceof TypeError ? 'the file is not UTF-8' : 'the file cannot be read');
  }
}

const claimOf = (proof: Proof): string =>
  proof.kind === 'inclusion'
    ? `leaf ${proof.leafIdx} is in the tree of ${proof.treeSize} leaves`
    : `the tree of ${proof.size2} leaves is that of ${proof.size1} with leaves appended`;

/** Why the key has not signed the tree that the proof leads to; null when it has. */
function refuteSignature({ proof, checkpoint: note }: ProofFile, key: string): string | null {
  if (note === undefined)
    throw new MalformedProof('"checkpoint" is missing, so there is nothing that the key has signed');
  const { checkpoint, signedBy } = openCheckpoint(note, [parseVerifier(key)]);
  if (!signedBy) return 'the checkpoint is not signed by this key';
  if (checkpoint.origin !== signedBy.name) return 'the checkpoint is of another log than the key';
  const [size, root] = proof.kind === 'inclusion' ? [proof.treeSize, proof.root] : [proof.size2, proof.root2];
  return checkpoint.size === size && isEqual(checkpoint.root, root) ? null : 'the checkpoint is of another tree';
}

/**
 * Verifies the proof in a file, and with a key also its checkpoint.
 * @param parameters path of the file, and the public key of a signed note if its checkpoint is to be verified
 * @returns the exit code (0 holds, 1 does not hold, 2 malformed) and one line that says why
 */
export async function verifyFile(parameters: readonly string[]): Promise<{ code: number; line: string }> {
  const [path, key, ...others] = parameters;
  if (!path || others.length > 0) return { code: MALFORMED, line: USAGE };
  try {
    const file = parseProofFile(await readText(path));
    const { proof } = file;
    const problem =
      (proof.kind === 'inclusion' ? refuteInclusion(proof) : refuteConsistency(proof)) ??
      (key === undefined ? null : refuteSignature(file, key));
    if (problem) return { code: DOES_NOT_HOLD, line: `does not hold: ${problem}` };
    return { code: HOLDS, line: `holds: ${claimOf(proof)}${key === undefined ? '' : ', as signed'}` };
  } catch (error) {
    if (!(error instanceof MalformedProof || error instanceof MalformedNote)) throw error;
    return { code: MALFORMED, line: `malformed: ${error.message}` };
  }
}
