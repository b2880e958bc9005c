import type { ErrorTexts } from './text.ts';

export const org = {
  ENTERPRISE_NOT_READY: {
    en: 'The enterprise is still being set up. Try again in a moment.',
    zh: '企业正在开通中。请稍后重试。',
  },
  PHONE_TAKEN: {
    en: 'Another member of the enterprise has this phone number. Correct one of the two.',
    zh: '企业中另一名成员已使用此手机号。请更正其中之一。',
  },
  EMAIL_TAKEN: {
    en: 'Another member of the enterprise has this email address. Correct one of the two.',
    zh: '企业中另一名成员已使用此邮箱。请更正其中之一。',
  },
  EMPLOYEE_NUMBER_TAKEN: {
    en: 'Another member of the enterprise has this employee number. Correct one of the two.',
    zh: '企业中另一名成员已使用此工号。请更正其中之一。',
  },
  DEPARTMENT_NAME_TAKEN: {
    en: 'A department of the same parent has this name. Choose another name.',
    zh: '同级部门中已有此名称。请更换名称。',
  },
  DEPARTMENT_NOT_EMPTY: {
    en: 'The department still has members or departments below it. Move them first.',
    zh: '部门中仍有成员或下级部门。请先移走。',
  },
  DEPARTMENT_IS_ROOT: {
    en: 'The root department cannot be moved or deleted. Choose a department below it.',
    zh: '根部门不能移动或删除。请选择其下级部门。',
  },
  DEPARTMENT_BELOW_ITSELF: {
    en: 'A department cannot be moved below itself. Choose another parent.',
    zh: '部门不能移动到自身之下。请另选上级部门。',
  },
  FILE_NOT_UPLOADED: {
    en: 'The content was not uploaded yet. Upload it first, then use the file.',
    zh: '文件内容尚未上传。请先上传再使用。',
  },
  FILE_NOT_READABLE: {
    en: 'The file cannot be read as a workbook or as CSV. The message says why; save it again.',
    zh: '无法将文件读取为工作簿或 CSV，原因见提示。请重新保存文件。',
  },
  IMPORT_COLUMNS_MISSING: {
    en: 'Required columns are missing; `columns` names them. Start from the template.',
    zh: '缺少必需的列，见 `columns`。请使用模板。',
  },
  IMPORT_COLUMNS_REPEATED: {
    en: 'Columns occur more than once; `columns` names them. Keep one of each.',
    zh: '列重复出现，见 `columns`。请只保留一列。',
  },
  IMPORT_EMPTY: {
    en: 'The list has no members. Fill it in and upload it again.',
    zh: '列表中没有成员。请填写后重新上传。',
  },
} as const satisfies ErrorTexts;
