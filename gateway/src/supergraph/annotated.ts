import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  isTypeDefinitionNode,
} from 'graphql';

/** A part of a schema that can have directives. */
export interface Annotated {
  /** `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
  readonly coordinate: string;
  readonly node: { readonly kind: string; readonly directives?: readonly ConstDirectiveNode[] | undefined };
}

/** Every type of a document, with its fields and their arguments. */
export function listAnnotated(document: DocumentNode): Annotated[] {
  return document.definitions.filter(isTypeDefinitionNode).flatMap((type): Annotated[] => {
    const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] =
      'fields' in type ? (type.fields ?? []) : [];
    const inner = fields.flatMap((field) => {
      const coordinate = `${type.name.value}.${field.name.value}`;
      const parameters = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
      return [
        { coordinate, node: field },
        ...parameters.map((node) => ({ coordinate: `${coordinate}(${node.name.value}:)`, node })),
      ];
    });
    return [{ coordinate: type.name.value, node: type }, ...inner];
  });
}
