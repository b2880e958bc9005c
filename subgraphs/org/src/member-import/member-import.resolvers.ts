import type { MemberImportResolvers, MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { MemberImportState } from '../generated/types.ts';
import { languageOf } from '../member-list/index.ts';
import { cancelImport } from './cancel-import.ts';
import { createTemplate } from './create-template.ts';
import { listBrokenBindings } from './list-broken-bindings.ts';
import type { FoundImport } from './member-import.rules.ts';
import { readErrorFile } from './read-error-file.ts';
import { readImport } from './read-import.ts';
import { readUnresolvedImport } from './read-unresolved-import.ts';
import { requestUpload } from './request-upload.ts';
import { startImport } from './start-import.ts';

const Query: QueryResolvers = {
  memberImport: (_, { id }, context) => readImport(context, id),
  unresolvedMemberImport: (_, _arguments, context) => readUnresolvedImport(context),
};

const Mutation: MutationResolvers = {
  cancelMemberImport: async (_, { input }, context) => ({ import: await cancelImport(context, input.id) }),
  createMemberImportTemplate: async (_, { input }, context) => ({
    file: await createTemplate(context, languageOf(input?.language)),
  }),
  requestMemberImportUpload: async (_, { input }, context) => ({ upload: await requestUpload(context, input) }),
  startMemberImport: async (_, { input }, context) => ({ import: await startImport(context, input) }),
};

/** A finished job has an outcome. */
const stateOf = ({ row, job }: FoundImport): MemberImportState => {
  if (job.state !== 'DONE') return job.state;
  return row.outcome === 'REFUSED' ? 'REFUSED' : 'IMPORTED';
};

const MemberImport: MemberImportResolvers = {
  id: ({ row }) => row.id,
  state: stateOf,
  progressDone: ({ job }) => job.progressDone,
  progressTotal: ({ job }) => job.progressTotal,
  partial: ({ row }) => row.partial,
  rowCount: ({ row }) => row.rows,
  addedCount: ({ row }) => row.added,
  changedCount: ({ row }) => row.changed,
  unchangedCount: ({ row }) => row.unchanged,
  refusedCount: ({ row }) => row.refused,
  departmentsAddedCount: ({ row }) => row.departmentsAdded,
  ignoredColumns: ({ row }) => row.ignoredColumns,
  ignoredSheets: ({ row }) => row.ignoredSheets,
  problems: ({ row }) => row.problems.map((problem) => ({ ...problem, code: problem.code ?? null })),
  bindingsBrokenCount: ({ row }) => row.bindingsBroken.length,
  bindingsBroken: (found, page) => listBrokenBindings(found, page),
  errorFile: (found, _, context) => readErrorFile(context, found),
  errorCode: ({ job }) => job.errorCode,
  errorMessage: ({ job }) => job.errorMessage,
  startedAt: ({ row }) => row.createdAt,
  finishedAt: ({ job }) => job.finishedAt,
};

export const memberImportResolvers = { Query, Mutation, MemberImport };
