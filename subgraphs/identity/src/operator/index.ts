export { endOperatorSession, findOperatorOfSession, operatorSessionsOverBefore } from './operator.queries.ts';
export { refreshOperatorSession } from './refresh-operator-session.ts';
export { type OperatorSession, signInOperator } from './sign-in-operator.ts';
