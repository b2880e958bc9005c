import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { defineSubgraph } from '@account-center/kit';
import type { Context } from './context.ts';
import { departmentNoun } from './department/department.noun.ts';
import { createLoaders } from './loaders.ts';
import { memberExportNoun } from './member-export/member-export.noun.ts';
import { memberImportNoun } from './member-import/member-import.noun.ts';
import { hidingNoun } from './member/hiding.noun.ts';
import { directorySnapshot } from './member/member.events.ts';
import { memberNoun } from './member/member.noun.ts';
import { offboardingNoun } from './offboarding/offboarding.noun.ts';
import * as tables from './schema.ts';
import { treeNoun } from './tree/tree.noun.ts';

/** The subgraph that owns departments, members, import and export, off-boarding. */
export const { definition, migrationPlan } = defineSubgraph<Context>({
  name: 'org',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  tables,
  nouns: [departmentNoun, hidingNoun, memberExportNoun, memberImportNoun, memberNoun, offboardingNoun, treeNoun],
  readModel: directoryReadModel,
  snapshot: () => directorySnapshot,
  extendContext: (context) => ({ ...context, loaders: createLoaders(context) }),
});
