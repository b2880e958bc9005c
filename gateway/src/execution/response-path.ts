import { GraphQLError } from 'graphql';
import { isData, read } from './data.ts';
import type { MadeUpNames } from '../operation/names.ts';
import { EVERY_ITEM, type ResponsePath } from './places.ts';
import type { FieldShape, ObjectShape, OutputShape } from './shape.ts';

/**
 * Translates an error's paths from data keys to response keys. Fields that the operation does not select keep their own
 * names.
 */
export function atResponsePath(
  error: GraphQLError,
  data: unknown,
  shape: ObjectShape,
  names: MadeUpNames,
): GraphQLError {
  const { path, extensions, message } = error;
  if (!path) return error;
  const pattern = extensions.path;
  return new GraphQLError(message, {
    path: toResponsePath(path, data, shape, names),
    extensions: Array.isArray(pattern)
      ? { ...extensions, path: toResponsePath(pattern as ResponsePath, data, shape, names) }
      : extensions,
  });
}

function toResponsePath(
  path: readonly (string | number)[],
  data: unknown,
  root: ObjectShape,
  names: MadeUpNames,
): ResponsePath {
  let output: OutputShape | null = { kind: 'object', shape: root };
  let value = data;
  return path.map((step) => {
    if (typeof step === 'number' || step === EVERY_ITEM) {
      value = Array.isArray(value) ? value[typeof step === 'number' ? step : 0] : undefined;
      output = output?.kind === 'list' ? output.item : null;
      return step;
    }
    const field = fieldAt(output, value, step);
    value = isData(value) ? read(value, step) : undefined;
    output = field?.output ?? null;
    return field?.key ?? names.fieldNameOf(step);
  });
}

function fieldAt(output: OutputShape | null, value: unknown, dataKey: string): FieldShape | null {
  if (output?.kind !== 'object' && output?.kind !== 'abstract') return null;
  const typename = isData(value) ? read(value, '__typename') : undefined;
  const shape = output.kind === 'object' ? output.shape : output.shapeOf(typename);
  for (const entry of shape?.entries ?? []) {
    if (entry.kind === 'field' && entry.field.dataKey === dataKey) return entry.field;
  }
  return null;
}
