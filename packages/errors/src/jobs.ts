import type { ErrorTexts } from './text.ts';

/** Codes of failed jobs and background tasks. */
export const jobs = {
  JOB_CANCELLED: { en: 'The job was cancelled. None of its results were kept.', zh: '任务已取消，未保留任何结果。' },
  JOB_STALLED: {
    en: 'The job made no progress for too long and was stopped. Start it again.',
    zh: '任务长时间没有进展，已终止。请重新开始。',
  },
  JOB_LOST: {
    en: 'The job was stopped because its workers failed repeatedly. Start it again.',
    zh: '任务的执行进程多次丢失，已放弃。请重新开始。',
  },
  STARTER_REVOKED: {
    en: 'The account that started the job may no longer do so. Sign in and start it again.',
    zh: '任务发起者已无权执行。请重新登录并再次开始。',
  },
  TASK_DATA_NOT_VALID: {
    en: 'The data of the task cannot be read. Fix the cause, then replay it.',
    zh: '任务数据无法读取。请排除原因后重放。',
  },
  TASK_UNKNOWN: {
    en: 'No worker handles this kind of task. Fix the cause, then replay it.',
    zh: '没有可处理此类任务的进程。请排除原因后重放。',
  },
} as const satisfies ErrorTexts;
