import { foldText } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { listChildNames } from '../tree/index.ts';
import { departmentNameTaken } from './department.errors.ts';

/**
 * @param own the department to be named, if it exists already
 * @throws DEPARTMENT_NAME_TAKEN when a sibling's name looks the same, for example in another character width
 */
export async function assertNameFree(tx: Transaction, parentId: string, name: string, own?: string): Promise<void> {
  const siblings = await listChildNames(tx, parentId, own);
  if (siblings.some((sibling) => foldText(sibling) === foldText(name))) throw departmentNameTaken(name);
}
