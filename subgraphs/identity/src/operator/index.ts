export { endOperatorSession, findOperatorOfSession, operatorSessionsOverBefore } from './operator.queries.ts';
export { signInOperator } from './sign-in-operator.ts';
