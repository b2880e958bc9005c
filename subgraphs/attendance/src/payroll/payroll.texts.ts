import type { Text } from '@account-center/kit';

/** Headings of the columns, by the column's code. */
export const payrollTexts = {
  MEMBER: { en: 'Member', zh: '姓名' },
  EMPLOYEE_NUMBER: { en: 'Employee number', zh: '工号' },
  MONTH: { en: 'Month', zh: '月份' },
  DUE_DAYS: { en: 'Days due', zh: '应出勤天数' },
  NORMAL_DAYS: { en: 'Normal days', zh: '正常出勤天数' },
  REQUIRED_MINUTES: { en: 'Required (minutes)', zh: '应出勤（分钟）' },
  NORMAL_MINUTES: { en: 'Worked without overtime (minutes)', zh: '正常工作（分钟）' },
  WORKDAY_OVERTIME_MINUTES: { en: 'Overtime on workdays (minutes)', zh: '工作日加班（分钟）' },
  REST_DAY_OVERTIME_MINUTES: { en: 'Overtime on rest days (minutes)', zh: '休息日加班（分钟）' },
  HOLIDAY_OVERTIME_MINUTES: { en: 'Overtime on statutory holidays (minutes)', zh: '法定节假日加班（分钟）' },
  LATE_DAYS: { en: 'Days late', zh: '迟到天数' },
  LATE_MINUTES: { en: 'Late (minutes)', zh: '迟到（分钟）' },
  EARLY_DAYS: { en: 'Days early', zh: '早退天数' },
  EARLY_MINUTES: { en: 'Early (minutes)', zh: '早退（分钟）' },
  ABSENT_DAYS: { en: 'Days absent', zh: '旷工天数' },
  MISSING_IN_DAYS: { en: 'Days without a punch in', zh: '上班缺卡天数' },
  MISSING_OUT_DAYS: { en: 'Days without a punch out', zh: '下班缺卡天数' },
} as const satisfies Readonly<Record<string, Text>>;
