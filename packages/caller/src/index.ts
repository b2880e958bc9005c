export { type Caller, type CallerKind, type Scope, anonymousCaller, callerKinds, callerSchema } from './caller.ts';
export {
  CALLER_HEADER,
  type CallerVerifier,
  createCallerSigner,
  createCallerVerifier,
  type CallerSigner,
} from './signature.ts';
