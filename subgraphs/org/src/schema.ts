export { directoryAccount, directoryAcquaintance, directoryEnterprise } from '@account-center/directory';
export * from '@account-center/kit/schema';
export { department } from './tree/department.table.ts';
export { hidingPolicy } from './member/hiding.table.ts';
export { member, memberErrand, memberPlace } from './member/member.table.ts';
export { offboarding } from './offboarding/offboarding.table.ts';
export { memberImport } from './member-import/member-import.table.ts';
