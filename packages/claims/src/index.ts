export { CALLER_HEADER } from '@account-center/caller';
export {
  anonymousCaller,
  type Caller,
  type CallerKind,
  callerKinds,
  callerSchema,
  type Principal,
  readCaller,
  type Scope,
  vouchFor,
  type VouchedPrincipal,
} from './caller.ts';
export { type CallerSigner, type CallerVerifier, createCallerSigner, createCallerVerifier } from './signature.ts';
