import { Readable } from 'node:stream';
import { type BaseContext, type Language, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { XLSX } from '@account-center/workbook';
import { listRoles } from '../account/index.ts';
import { type FileLink, PATH_SEPARATOR, say, writeMemberTemplate } from '../member-list/index.ts';
import { listDepartments, pathNames } from '../tree/index.ts';
import { IMPORT_PERMISSIONS } from './member-import.rules.ts';

const MAXIMUM_TEMPLATE_BYTES = 20 * 2 ** 20;

/** Creates the template with the current roles and departments (ORG-30). */
export async function createTemplate(context: BaseContext, language: Language): Promise<FileLink> {
  const { caller, runtime } = context;
  const enterpriseId = enterpriseIdOf(caller);
  const roles = await listRoles(context);
  const assignable = roles.filter(({ kind }) => kind !== 'ENTERPRISE_ADMINISTRATOR').map(({ name }) => name);
  return withTenant(context, async (tx) => {
    const departments = [...pathNames(await listDepartments(tx, caller)).values()].map((names) =>
      names.join(PATH_SEPARATOR),
    );
    const content = Readable.from([await writeMemberTemplate(language, { roles: assignable, departments })]);
    const file = {
      enterpriseId,
      purpose: 'member-template',
      fileName: say(language, 'templateName'),
      contentType: XLSX,
      createdBy: caller.subject,
    };
    const saved = await runtime.files.save(tx, file, content, MAXIMUM_TEMPLATE_BYTES);
    await recordAudit(tx, context, { action: 'createMemberImportTemplate' });
    return { ...runtime.files.downloadUrl(saved, { caller, requires: IMPORT_PERMISSIONS }), fileName: saved.fileName };
  });
}
