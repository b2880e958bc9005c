import type { ErrorTexts } from './text.ts';

/** Codes of requests to a file's URL: `{"code", "message"}`. */
export const files = {
  FILE_ALREADY_UPLOADED: {
    en: 'The file was already uploaded. Request a new upload.',
    zh: '该文件已上传。请重新申请上传。',
  },
  FILE_EMPTY: {
    en: 'The request has no content. Send the content of the file as its body.',
    zh: '请求没有内容。请将文件内容作为请求体发送。',
  },
  FILE_TOO_LARGE: {
    en: 'The file is too large. Split it.',
    zh: '文件超出大小上限。请拆分文件。',
  },
  FILE_NOT_FOUND: { en: 'There is no such file. Request it again.', zh: '文件不存在。请重新获取。' },
  FILE_LINK_EXPIRED: {
    en: 'The link is not valid or has expired. Request a new one.',
    zh: '链接无效或已过期。请重新获取。',
  },
  FILE_LINK_REVOKED: {
    en: 'The account that requested the link may no longer use it. Request a new one.',
    zh: '链接的获取者已无权使用。请重新获取。',
  },
  EXPORT_OUT_OF_SCOPE: {
    en: 'The information scope has changed since the file was written. Start the export again.',
    zh: '文件生成后信息范围已变更。请重新导出。',
  },
} as const satisfies ErrorTexts;
