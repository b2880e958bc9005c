export { type Attended, type AttendedSaga, defineAttendedSaga } from './define-attended-saga.ts';
export { defineSaga, type Receipt, type Saga } from './define-saga.ts';
export type { SagaRow, SagaStepRow } from './saga.table.ts';
export type { SagaStep, Work } from './step.ts';
