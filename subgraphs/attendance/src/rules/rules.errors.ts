import { DomainError, forbidden } from '@account-center/kit';

export const rulesMissing = () =>
  new DomainError(
    'ATTENDANCE_RULES_MISSING',
    'Set the rules of the enterprise or of a department first (setAttendanceRules), then enable attendance.',
  );

export const scopeTooNarrow = () =>
  forbidden(
    'This concerns the whole enterprise, and your information scope does not hold all of it. Ask an administrator who sees everything.',
  );

export const alreadySwitched = (enabled: boolean) =>
  new DomainError(
    enabled ? 'ATTENDANCE_ALREADY_ENABLED' : 'ATTENDANCE_ALREADY_DISABLED',
    `Attendance is ${enabled ? 'enabled' : 'disabled'} from tomorrow on already. Nothing needs to be done.`,
  );
