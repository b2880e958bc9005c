export { type Checkpoint, openCheckpoint, signCheckpoint } from './checkpoint.ts';
export type { Coordinate } from './coordinates.ts';
export { append, EMPTY, type Frontier, rootOf, type StoredNode } from './frontier.ts';
export { EMPTY_ROOT, type Hash, isEqual, leafHash, nodeHash } from './hash.ts';
export {
  formatVerifier,
  MalformedNote,
  namedKey,
  openNote,
  parseVerifier,
  type Signer,
  signNote,
  type Verifier,
  verifierOf,
} from './note.ts';
export { consistencyProof, frontierAt, inclusionProof, type ReadNodes, rootAt } from './proofs.ts';
export { type Consistency, type Inclusion, refuteConsistency, refuteInclusion } from './verify.ts';
export { verifyFile } from './verify-file.ts';
