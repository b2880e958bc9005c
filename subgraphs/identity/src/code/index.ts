export { codesBefore } from './code.queries.ts';
export { issueCode } from './issue-code.ts';
export { useCode } from './use-code.ts';
export { verifyCode } from './verify-code.ts';
export { voidProofs } from './void-proofs.ts';
