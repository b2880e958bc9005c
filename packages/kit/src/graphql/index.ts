export {
  afterCursor,
  type Connection,
  type CursorList,
  cursorList,
  type CursorValue,
  decodeCursor,
  encodeCursor,
  type PageArguments,
  pageSize,
  toConnection,
} from '../paging.ts';
export { requirementsOfFields } from './requirements.ts';
export { scalars } from './scalars.ts';
