export { type Admission, admitAttempt, beginAttempt } from './admit-attempt.ts';
export { attemptsBefore } from './attempt.queries.ts';
export { claimBy, deviceMark } from './attempt.rules.ts';
export { endAttempt } from './end-attempt.ts';
export { forgetFailures } from './forget-failures.ts';
export { verifyAgain } from './verify-again.ts';
