import { DomainError } from '@account-center/kit';

export const rulesMissing = () =>
  new DomainError(
    'ATTENDANCE_RULES_MISSING',
    'Set the rules of the enterprise or of a department first (setAttendanceRules), then enable attendance.',
  );

export const alreadySwitched = (enabled: boolean) =>
  new DomainError(
    enabled ? 'ATTENDANCE_ALREADY_ENABLED' : 'ATTENDANCE_ALREADY_DISABLED',
    `Attendance is ${enabled ? 'enabled' : 'disabled'} from tomorrow on already. Nothing needs to be done.`,
  );
