import { type FieldNode, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef } from 'graphql';

/** `__typename`, without an alias. */
export const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: TypeNameMetaFieldDef.name } };

/** Whether a field is `__schema` or `__type`, which exist at the root of a query only. */
export const isIntrospection = ({ name: { value } }: Pick<FieldNode, 'name'>): boolean =>
  value === SchemaMetaFieldDef.name || value === TypeMetaFieldDef.name;
